internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What a pack tells about a topic; nothing where the model says nothing of it.
  func chapters(
    about topic: PackTopic, of model: ModelIndex, for profile: PackProfile, on address: Address
  ) -> [PackChapter] {
    switch topic {
    case .changes: changeChapters(model, on: address)
    case .scope: scopeChapters(model, for: profile, on: address)
    case .diagrams: diagramChapters(model, on: address)
    case .components:
      chapter(.element, model, on: address) + flowChapter(model, on: address)
        + chapter(.boundary, model, on: address)
    case .assets: chapter(.asset, model, on: address)
    case .assumptions:
      chapters(of: assumptionsPage(model).sections, "assumptions", titled: "Assumptions")
    case .threats: threatChapters(model, for: profile, on: address)
    case .coverage: coverageChapters(model)
    case .sources: chapter(.source, model, on: address)
    case .threatDetails: detailChapters(model, for: profile)
    case .mitigations: mitigationChapters(model, for: profile, on: address)
    case .otherDecisions:
      decisions(in: model, on: address).map {
        PackChapter(anchor: $0.anchor, title: "\($0.title) risks", table: $0.table)
      }
    case .evidence: evidenceChapters(model)
    case .evidenceWanted: wantedChapters(model)
    case .resilience:
      resilience(of: model) == nil
        ? [] : chapters(of: resiliencePage(model).sections, "resilience", titled: "Resilience")
    case .findings: findingChapters(model, on: address)
    case .reviews:
      chapters(of: reviewsPage(model).sections, "reviews", titled: "Reviews and decisions")
    case .questions: questionChapters(model, on: address)
    case .mappings: mappingChapters(model, on: address)
    case .traceability: traceChapters(model)
    case .glossary: glossaryChapters(on: address)
    case .rules: ruleChapters(on: address)
    }
  }

  /// The parts of a page of the site as one chapter, under headings of their own where there are
  /// several.
  private func chapters(
    of sections: [ReportPage.Section], _ anchor: String, titled title: String
  ) -> [PackChapter] {
    sections.enumerated().map { number, section in
      PackChapter(
        anchor: "\(anchor)-\(section.anchor)",
        title: sections.count == 1
          ? title : number == 0 ? "\(title): \(section.title)" : section.title,
        isListed: number == 0, lead: section.lead, prose: section.prose, facts: section.facts,
        evidence: section.evidence, table: section.table)
    }
  }

  /// The table of all entities of a kind; each row is where links to its entity lead.
  private func chapter(
    _ kind: Kind, _ model: ModelIndex, on address: Address
  ) -> [PackChapter] {
    let entities = siblings(of: kind, in: model)
    return entities.isEmpty ? [] : [table(of: entities, kind, on: address)]
  }

  private func table(
    of entities: [EntityIndex], _ kind: Kind, on address: Address
  ) -> PackChapter {
    let title = capitalised(kind.plural)
    return PackChapter(
      anchor: "all-\(kind.folder)", title: title,
      table: DataTable(
        caption: title, isDense: true, columns: tableColumns(kind, on: address),
        rows: tableRows(entities, kind, isWhole: true, on: address)))
  }

  private func scopeChapters(
    _ model: ModelIndex, for profile: PackProfile, on address: Address
  ) -> [PackChapter] {
    let overview = workingOn(model, on: address)
    var scope = PackChapter(
      anchor: "scope", title: "Scope", prose: overview.prose, facts: overview.facts)
    guard profile != .executive, system(of: model) != nil else { return [scope] }
    // The boundaries and the assumptions have tables of their own.
    let sections = systemPage(model).sections.filter {
      !["boundaries", "assumptions", "verification"].contains($0.anchor)
    }
    let told = Set(sections.flatMap(\.facts).map(\.entry))
    scope.facts.removeAll { told.contains($0.entry) }
    return [scope]
      + sections.map {
        PackChapter(
          anchor: "system-\($0.anchor)", title: $0.title, isListed: false, lead: $0.lead,
          facts: $0.facts, table: $0.table)
      }
  }

  /// Each picture on a page of its own; of a large diagram its parts, one by one.
  private func diagramChapters(_ model: ModelIndex, on address: Address) -> [PackChapter] {
    workspace.diagrams.filter { $0.model == model }.flatMap { diagram -> [PackChapter] in
      let entity = diagram.entity
      let name = workspace[entity].id.value.folded
      let parts = workspace.parts(of: diagram)
      let drawings =
        parts.isEmpty
        ? [Drawing.whole(entity)]
        : [.overview(entity)] + parts.indices.map { .part(entity, $0) }
      return drawings.enumerated().compactMap { number, drawing in
        let anchor = "diagram-\(name)-\(number)"
        guard let papered = figure(of: drawing, anchor, links: .rows(on: address)) else {
          return nil
        }
        var figure = papered.figure
        figure.isSizable = false
        figure.file = nil
        return PackChapter(
          anchor: "\(anchor)-page", title: "Diagram: \(papered.figure.title)",
          paper: papered.paper, figure: figure)
      }
    }
  }

  private func flowChapter(_ model: ModelIndex, on address: Address) -> [PackChapter] {
    let flows = siblings(of: .flow, in: model)
    guard !flows.isEmpty else { return [] }
    return [
      PackChapter(
        anchor: "all-flows", title: "Data flows",
        table: flowTable(flows, caption: "Data flows", room: .narrow, on: address))
    ]
  }

  private func threatChapters(
    _ model: ModelIndex, for profile: PackProfile, on address: Address
  ) -> [PackChapter] {
    let threats = worstFirst(siblings(of: .threat, in: model))
    guard !threats.isEmpty else { return [] }
    let isDetailed = profile.chapters(of: .goingWrong).contains(.threatDetails)
    let shown = profile == .executive ? threats.filter { workspace.state(of: $0).isOpen } : threats
    guard !shown.isEmpty else { return [] }
    return [
      PackChapter(
        anchor: "all-threats",
        title: profile == .executive ? "Open threats, the worst first" : "Threats, the worst first",
        table: DataTable(
          caption: "Threats, the worst first", isDense: true,
          columns: tableColumns(.threat, on: address),
          rows: tableRows(shown, .threat, isWhole: !isDetailed, on: address)))
    ]
  }

  private func mitigationChapters(
    _ model: ModelIndex, for profile: PackProfile, on address: Address
  ) -> [PackChapter] {
    let mitigations = shown(siblings(of: .mitigation, in: model), of: model, for: profile)
    guard !mitigations.isEmpty else { return [] }
    let told = mitigations.filter { prose(of: $0, on: address, prefix: "") != nil }
    return [table(of: mitigations, .mitigation, on: address)]
      + (told.isEmpty
        ? []
        : [
          PackChapter(
            anchor: "mitigation-details", title: "What the mitigations are",
            items: told.map { item($0, on: address) })
        ])
  }

  /// Something in a few lines: its id, its title and its author's words.
  private func item(_ entity: EntityIndex, on address: Address) -> PackItem {
    let name = workspace[entity].id.value.folded
    return PackItem(
      anchor: "about-\(name)", heading: heading(of: entity),
      prose: prose(of: entity, on: address, prefix: "\(name)-"))
  }

  private func evidenceChapters(_ model: ModelIndex) -> [PackChapter] {
    guard index(of: .evidence, in: model) != nil else { return [] }
    // The mitigations' own table says what each is verified by.
    let sections = evidencePage(model).sections.filter { $0.anchor != "mitigations" }
    return chapters(of: sections, "evidence", titled: "Evidence")
  }

  private func wantedChapters(_ model: ModelIndex) -> [PackChapter] {
    systemPage(model).sections.filter { $0.anchor == "verification" }.map {
      PackChapter(anchor: "wanted", title: $0.title, lead: $0.lead, table: $0.table)
    }
  }

  private func findingChapters(_ model: ModelIndex, on address: Address) -> [PackChapter] {
    let open = findings(in: model).filter { $0.reason == nil }
    return [
      PackChapter(
        anchor: "open-findings", title: "Findings that nobody has answered",
        lead: open.isEmpty ? Sentence("There are none.") : nil,
        findings: lines(open, on: address))
    ]
  }

  private func questionChapters(_ model: ModelIndex, on address: Address) -> [PackChapter] {
    let questions = siblings(of: .question, in: model)
    guard !questions.isEmpty else { return [] }
    return [
      PackChapter(
        anchor: "questions", title: "Questions",
        table: DataTable(
          caption: "Questions", isDense: true, columns: tableColumns(.question, on: address),
          rows: tableRows(questions, .question, isWhole: true, on: address)))
    ]
  }
}

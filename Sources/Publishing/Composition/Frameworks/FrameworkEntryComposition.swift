internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The page of an entry: its threats, what is done about them, and the evidence that it works.
  func frameworkEntryPage(_ entry: FrameworkEntry) -> FrameworkPage {
    let page = Page.frameworkEntry(entry)
    let address = workspace.address(of: page)
    let framework = entry.framework
    let name = entry.name ?? entry.id
    var kickers = [Heading.Kicker(label: "Catalogue", value: framework.summary)]
    if name != entry.id { kickers.append(Heading.Kicker(label: "Entry", value: entry.id)) }
    let mappings = frameworkUse.mappings(to: entry)
    let models = byModel(mappings.map(\.entity)).compactMap(\.model)
    return FrameworkPage(
      frame: frame(
        page, title: name == entry.id ? name : "\(entry.id) \(name)",
        crumbs: frameworkCrumbs(
          [link(to: framework, from: address), LinkText(plain: entry.id)], from: address)),
      heading: Heading(
        kickers: kickers, title: name,
        lead: models.isEmpty || models.count > 12
          ? nil
          : Sentence(
            [LinkText(plain: "Mapped in ")]
              + enumerated(models.map { link(toModel: $0, from: address) })
              + [LinkText(plain: ".")]),
        tools: csvTool(of: framework, from: address)),
      sections: answers(to: entry, on: address) + sections(of: entry, on: address)
        + parts(of: entry, on: address) + weaknesses(under: entry, on: address),
      facts: catalogueFacts(framework, entry: entry, from: address))
  }

  /// The way from the top to a page about a framework.
  func frameworkCrumbs(_ steps: [LinkText], from address: Address) -> [LinkText] {
    crumbs(
      nil, [LinkText("Frameworks", to: target(.frameworks, from: address))] + steps, from: address)
  }

  /// "A, B and C", each a link.
  func enumerated(_ links: [LinkText]) -> [LinkText] {
    links.enumerated().flatMap { number, link in
      let words = number == 0 ? nil : number == links.count - 1 ? " and " : ", "
      return (words.map { [LinkText(plain: $0)] } ?? []) + [link]
    }
  }

  private func sections(of entry: FrameworkEntry, on address: Address) -> [FrameworkPage.Section] {
    let mappings = frameworkUse.mappings(to: entry)
    if mappings.count > EntryTrace.limit {
      return [threatsByModel(mappings.map(\.entity), on: address)]
    }
    let trace = trace(of: entry)
    let gaps = gaps(in: trace)
    let hasSeveralModels = byModel(mappings.map(\.entity)).count > 1
    return [
      ("gaps", "Gaps", gaps.map(\.entity), gapTable(gaps)),
      ("threats", "Threats", trace.threats, threatTable(trace, on: address)),
      (
        "mitigations", "What is done, and how we know", trace.mitigations,
        mitigationTable(trace, on: address)
      ),
      ("evidence", "Evidence", trace.evidence, evidenceTable(on: address)),
      ("others", "Also mapped to it", trace.others, otherTable()),
    ].compactMap { anchor, title, entities, table in
      section(anchor, title, entities, namesModel: hasSeveralModels, table, on: address)
    }
  }

  /// Where too much is mapped to tell each in full: the ids, model by model.
  private func threatsByModel(
    _ entities: [EntityIndex], on address: Address
  ) -> FrameworkPage.Section {
    let rows = byModel(entities).map { model, members in
      DataTable.Row(cells: [
        .item(model.map { link(toModel: $0, from: address) } ?? LinkText(plain: "No model")),
        .links(links(to: members, among: model, from: address)),
      ])
    }
    let table = DataTable(
      caption: "What is mapped to it in each model", isDense: true,
      columns: [DataTable.Column(title: "Model"), DataTable.Column(title: "Mapped to it")],
      rows: rows)
    return FrameworkPage.Section(
      anchor: "models", title: "By model", parts: [FrameworkPage.Part(table: table)])
  }

  /// What the models say that are held to the framework, where it is not the same of all.
  private func answers(to entry: FrameworkEntry, on address: Address) -> [FrameworkPage.Section] {
    let models = frameworkUse.models(heldTo: entry.framework)
    let isListed = entry.framework.catalogue.checklist.contains { $0.id == entry.id }
    guard isListed, (1...FrameworkUse.sectionLimit).contains(models.count) else { return [] }
    let answers = models.map { (model: $0, answer: answer(to: entry, of: $0)) }
    if answers.allSatisfy({ $0.answer == .covered }) { return [] }
    let table = DataTable(
      caption: "What each model that is held to it says",
      columns: [DataTable.Column(title: "Model"), DataTable.Column(title: "Answer")],
      rows: answers.map { model, answer in
        DataTable.Row(cells: [
          .item(link(toModel: model, from: address)),
          self.entry(for: answer, of: model, on: address),
        ])
      })
    return [
      FrameworkPage.Section(
        anchor: "answers", title: "Models held to it", parts: [FrameworkPage.Part(table: table)])
    ]
  }

  func answer(to entry: FrameworkEntry, of model: ModelIndex) -> EntryAnswer {
    frameworkUse.answer(to: entry, of: model, in: workspace)
  }

  /// An answer with its reason.
  func entry(for answer: EntryAnswer, of model: ModelIndex, on address: Address) -> Entry {
    guard case .considered(let consideration) = answer else { return .mark(Mark(answer: answer)) }
    var entry = reason(consideration, of: model, on: address)
    entry.mark = Mark(answer: answer)
    return entry
  }

  /// Why an entry does not apply.
  func reason(
    _ consideration: Consideration, of model: ModelIndex, on address: Address
  ) -> Entry {
    switch consideration {
    case .stated(let phrase): .prose(html(phrase, from: workspace[model].page, on: address))
    case .notApplicable(let threats):
      Entry(
        text: "Not applicable, as said in",
        links: links(to: threats, among: model, from: address))
    case .elementByElement: .text("Considered at elements and flows, and found empty")
    }
  }

  /// The entries below one that have something mapped to them, such as the techniques of a tactic.
  private func parts(of entry: FrameworkEntry, on address: Address) -> [FrameworkPage.Section] {
    let catalogue = entry.framework.catalogue
    let parts = frameworkUse.entries(of: entry.framework).filter {
      catalogue.wholes(of: $0.id).contains(entry.id)
    }
    guard !parts.isEmpty else { return [] }
    return [
      FrameworkPage.Section(
        anchor: "parts", title: "Entries below it",
        parts: [
          FrameworkPage.Part(
            table: entryTable(parts, caption: "Entries below \(entry.id)", on: address))
        ])
    ]
  }

  /// The weaknesses that OWASP names under an entry, those that are used here with their pages.
  private func weaknesses(
    under entry: FrameworkEntry, on address: Address
  ) -> [FrameworkPage.Section] {
    let ids = OWASPWeaknesses.ids(under: entry.id)
    guard !ids.isEmpty else { return [] }
    let used = ids.map { FrameworkEntry(.cwe, $0) }.filter {
      pageTarget(of: $0, from: address) != nil
    }
    let table = DataTable(
      caption: "Weaknesses that OWASP counts under \(entry.id)",
      columns: [DataTable.Column(title: "Weaknesses"), DataTable.Column(title: "Ids")],
      rows: [
        DataTable.Row(cells: [
          .text("Named in a model"), .links(used.map { link(to: $0, from: address) }),
        ]),
        DataTable.Row(cells: [
          .text("All"),
          .links(
            ids.map {
              LinkText(
                $0, to: LinkTarget(authored: Framework.cwe.catalogue.address(of: $0)), isID: true)
            }),
        ]),
      ].filter { !$0.cells[1].links.isEmpty })
    return [
      FrameworkPage.Section(
        anchor: "weaknesses", title: "Weaknesses that OWASP counts under it",
        parts: [FrameworkPage.Part(table: table)])
    ]
  }
}

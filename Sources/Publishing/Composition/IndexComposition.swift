internal import Diagnostics
internal import Model
internal import Templating

/// A column of a table of entities: its heading, and what stands in it for each entity.
private struct IndexColumn {
  let column: DataTable.Column
  let entry: (EntityIndex) -> Entry

  init(
    _ title: String, _ visibility: DataTable.Visibility = .always,
    style: DataTable.ColumnStyle = .plain, _ entry: @escaping (EntityIndex) -> Entry
  ) {
    column = DataTable.Column(title: title, visibility: visibility, style: style)
    self.entry = entry
  }
}

extension Composer {
  /// The table of all entities of a kind.
  func indexPage(_ model: ModelIndex, _ kind: Kind) -> IndexPage {
    let page = Page.index(model, kind)
    let address = workspace.address(of: page)
    let title = capitalised(kind.plural)
    return IndexPage(
      frame: frame(
        page, title: title, model: model, question: kind.question,
        crumbs: crumbs(model, [LinkText(plain: title)], from: address)),
      heading: Heading(
        kickers: indexKickers(model, kind, from: address), title: title,
        tools: indexTools(model, kind, current: nil, from: address)),
      table: DataTable(
        caption: "All \(kind.plural)", isList: true, columns: tableColumns(kind, on: address),
        rows: tableRows(tableRows(kind, in: model), kind, isWhole: true, on: address)))
  }

  /// The columns of a table of a kind.
  func tableColumns(_ kind: Kind, on address: Address) -> [DataTable.Column] {
    columns(of: kind, on: address).map(\.column)
  }

  /// The rows of a table of a kind. Only where each entity has one row, its name leads there.
  func tableRows(
    _ entities: [EntityIndex], _ kind: Kind, at place: EntityIndex? = nil, isWhole: Bool = false,
    on address: Address
  ) -> [DataTable.Row] {
    let columns = self.columns(of: kind, at: place, on: address)
    var previous: EntityIndex?
    return entities.map { entity in
      defer { previous = entity }
      return DataTable.Row(
        anchor: isWhole ? "e-\(anchorName(of: entity))" : nil,
        startsGroup: isWhole && kind == .threat && isStep(from: previous, to: entity),
        cells: columns.map { $0.entry(entity) })
    }
  }

  /// Whether a threat is rated otherwise than the one before it.
  private func isStep(from previous: EntityIndex?, to threat: EntityIndex) -> Bool {
    previous.map { workspace.severity(of: $0) != workspace.severity(of: threat) } ?? false
  }

  private func columns(
    of kind: Kind, at place: EntityIndex? = nil, on address: Address
  ) -> [IndexColumn] {
    let id = IndexColumn("Id") { .item(idLink(to: $0, from: address)) }
    let title = IndexColumn("Title", style: .title) { .text(workspace[$0].title) }
    let owner = IndexColumn("Owner", .wide) { .text(workspace[$0][Common.owner]?.value ?? "") }
    switch kind {
    case .threat: return [id, title] + threatColumns(at: place, on: address) + [owner]
    case .mitigation: return [id, title] + mitigationColumns(on: address) + [owner]
    case .evidence: return [id, title] + evidenceColumns(on: address)
    case .element:
      return [id, title, text("Type") { $0[Element.type]?.value.words }]
        + [IndexColumn("In", .wide) { self.place(of: $0, on: address) }, strikes(on: address)]
    case .flow: return [id, title] + flowColumns(on: address) + [strikes(on: address)]
    case .boundary:
      return [
        id, title,
        counting("Elements") { boundary in
          workspace.model(of: boundary).map {
            count(of: .within(boundary), in: $0, from: address)
          } ?? .none
        },
        counting("Crossings") { boundary in
          Count(
            workspace.sources(of: boundary, .crosses).count,
            at: target(.entity(boundary), from: address, anchor: "crossings"))
        },
      ]
    case .asset:
      return [
        id, title, text("Classification") { $0[Asset.classification].map { humanised($0.value) } },
        IndexColumn("Value") { asset in
          let value = workspace[asset][Asset.value]?.value
          return .text(value.map(humanised) ?? "")
            .ranked(value.flatMap { workspace.configuration.levels.firstIndex(of: $0) })
        },
        countingThreats(on: address) { workspace.sources(of: $0, .harms) },
      ]
    case .source:
      return [
        id, title, text("Type") { $0[ThreatSource.type].map { humanised($0.value.rawValue) } },
        countingThreats(on: address) { workspace.sources(of: $0, .comesFrom) },
      ]
    case .assumption:
      return [
        id, title, IndexColumn("Status") { marks(of: $0).first.map { .mark($0) } ?? .none },
        date("Valid until", .wide) { $0[Assumption.validUntil]?.value },
        counting("Rests on it") { count(of: .restsOn, to: $0, from: address) },
      ]
    case .objective:
      return [
        id, title, text("Metric") { $0[Objective.metric].map { metric($0.value) } },
        text("Target") { $0[Objective.target]?.value },
        text("Measured", .wide) { $0[Objective.measured]?.value },
        IndexColumn("State") { .mark(Mark(workspace.state(ofObjective: $0))) },
      ]
    case .question:
      return [
        id, title, text("To") { $0[Question.to]?.value },
        date("Due") { $0[Question.due]?.value },
        text("Answer", .wide) { $0[Question.answer]?.text },
      ]
    case .incident: return [id, title, date("Date") { $0[Incident.date]?.value }]
    case .review:
      return [
        id, title, date("Date") { $0[Review.date]?.value },
        text("Decision") { $0[Review.decision].map { humanised($0.value.rawValue) } },
        text("By", .wide) { $0[Review.by]?.map(\.value).joined(separator: ", ") },
      ]
    case .dataflow:
      return [id, title] + diagramColumns(on: address)
    case .attackTree, .view: return [id, title]
    }
  }

  private func text(
    _ title: String, _ visibility: DataTable.Visibility = .always,
    _ value: @escaping (Entity) -> String?
  ) -> IndexColumn {
    IndexColumn(title, visibility) { .text(value(workspace[$0]) ?? "") }
  }

  private func date(
    _ title: String, _ visibility: DataTable.Visibility = .always,
    _ value: @escaping (Entity) -> Day?
  ) -> IndexColumn {
    IndexColumn(title, visibility) { entity in
      value(workspace[entity]).map { .text($0.shortWords).ranked($0.daysSinceEpoch) } ?? .none
    }
  }

  /// A number for each entity, which leads to what it counts.
  private func counting(_ title: String, _ count: @escaping (EntityIndex) -> Count) -> IndexColumn {
    IndexColumn(title, style: .number) { .count(count($0)) }
  }

  /// How many threats have to do with each entity, as the table of them on its page shows.
  private func countingThreats(
    on address: Address, _ threats: @escaping (EntityIndex) -> [EntityIndex]
  ) -> IndexColumn {
    counting("Threats") { entity in
      let number = threats(entity).count { workspace[$0].kind == .threat }
      return Count(number, at: target(.entity(entity), from: address, anchor: "threats"))
    }
  }

  private func strikes(on address: Address) -> IndexColumn {
    IndexColumn("Threats") { threatCount(at: $0, on: address) }
  }

  private func threatColumns(at place: EntityIndex?, on address: Address) -> [IndexColumn] {
    [
      IndexColumn("Severity now") { threat in
        workspace.severity(of: threat).map { .mark(Mark($0)).ranked(rank($0)) }
          ?? .mark(.unrated).ranked(-1)
      },
      IndexColumn("Target", .medium) { threat in
        workspace.assessment(of: threat).target.map {
          .text("→\u{A0}\($0.severity.title)").ranked(rank($0.severity))
        } ?? .none
      },
      IndexColumn("Status") { threat in
        let state =
          place.map { workspace.state(of: threat, at: $0).state } ?? workspace.state(of: threat)
        return .mark(Mark(state)).ranked(ThreatState.allCases.firstIndex(of: state))
      },
      IndexColumn("STRIDE", .medium, style: .quiet) { threat in
        .text((workspace[threat][Threat.stride] ?? []).map(\.value.letter).joined())
      },
      IndexColumn("Strikes", .medium) { threat in
        let targets = workspace.targets(of: threat, .targets)
        guard targets.count > 3 else { return .links(links(to: targets, from: address)) }
        let all = target(.entity(threat), from: address, anchor: "targets")
        return .links(
          links(to: Array(targets.prefix(2)), from: address)
            + [LinkText(counting: "\(targets.count)\u{A0}in\u{A0}all", to: all)])
      },
    ]
  }

  private func rank(_ level: RiskLevel) -> Int? { RiskLevel.allCases.firstIndex(of: level) }

  private func mitigationColumns(on address: Address) -> [IndexColumn] {
    [
      IndexColumn("Status") { mitigation in
        let status = workspace[mitigation][Mitigation.status]?.value ?? .proposed
        return .mark(Mark(status)).ranked(RowGroup.mitigation(status).rank.group)
      },
      date("Due", .wide) { $0[Mitigation.due]?.value },
      IndexColumn("Verification", .medium) { verification(of: $0) },
      countingThreats(on: address) { workspace.targets(of: $0, .mitigates) },
    ]
  }

  private func evidenceColumns(on address: Address) -> [IndexColumn] {
    [
      IndexColumn("Verifies") {
        .links(links(to: workspace.targets(of: $0, .verifies), from: address))
      },
      text("Method", .wide) { $0[Evidence.method].map { humanised($0.value) } },
      IndexColumn("Last result") { piece in
        workspace.day(ofEvidence: piece).map {
          .text($0.shortWords).ranked($0.daysSinceEpoch)
        } ?? .text("never").ranked(0)
      },
      IndexColumn("State") { piece in
        let state = workspace.state(ofEvidence: piece, on: edition.today)
        let group = RowGroup.evidence(EvidenceStanding(state))
        return .mark(Mark(state)).ranked(group.rank.group)
      },
    ]
  }

  private func diagramColumns(on address: Address) -> [IndexColumn] {
    func counting(
      _ title: String, _ table: DiagramTable, _ number: @escaping (DiagramContent) -> Int
    )
      -> IndexColumn
    {
      IndexColumn(title, style: .number) { entity in
        guard let diagram = workspace.diagram(of: entity) else { return .none }
        let way = target(.entity(entity), from: address, anchor: table.anchor)
        return .count(Count(number(workspace.content(of: diagram)), at: way))
      }
    }
    return [
      IndexColumn("Level", .wide) {
        workspace.diagram(of: $0).map { .text(String($0.level)) } ?? .none
      },
      IndexColumn("Opens", .wide) { entity in
        let opened = workspace.targets(of: entity, .refines)
        return .links(links(to: opened, from: address))
      },
      counting("Elements", .elements) { content in
        content.elements.count { !content.context.contains(.element($0)) }
      },
      counting("Flows", .flows) { $0.flows.count },
      counting("Crossings", .crossings) { content in
        content.flows.count { !workspace.targets(of: $0, .crosses).isEmpty }
      },
    ]
  }

  private func flowColumns(on address: Address) -> [IndexColumn] {
    [
      IndexColumn("From") { .links(links(to: workspace.targets(of: $0, .from), from: address)) },
      IndexColumn("To") { .links(links(to: workspace.targets(of: $0, .to), from: address)) },
      IndexColumn("Crosses", .wide) {
        .links(links(to: workspace.targets(of: $0, .crosses), from: address))
      },
    ]
  }
}

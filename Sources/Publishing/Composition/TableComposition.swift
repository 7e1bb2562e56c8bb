internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The tables that belong to an entity's kind.
  func tables(of entity: EntityIndex, on address: Address) -> [TableSection] {
    switch workspace[entity].kind {
    case .view: []
    case .dataflow:
      workspace.diagram(of: entity).map { diagramTables($0, on: address) } ?? []
    case .attackTree: attackSteps(of: entity, on: address).map { [$0] } ?? []
    case .threat: foundations(of: entity, on: address)
    case .mitigation: mitigationTables(of: entity, on: address)
    case .asset: assetTables(of: entity, on: address)
    case .source:
      threats("Threats that come from it", workspace.sources(of: entity, .comesFrom), on: address)
    case .element:
      threats("Threats here", workspace.sources(of: entity, .targets), at: entity, on: address)
        + considered(of: entity, on: address) + flows(at: entity, on: address)
        + foundations(of: entity, on: address)
    case .flow:
      way(of: entity, on: address)
        + threats("Threats here", workspace.sources(of: entity, .targets), at: entity, on: address)
        + considered(of: entity, on: address) + foundations(of: entity, on: address)
    case .boundary:
      elements(inside: entity, on: address) + entryTables(through: entity, on: address)
        + flows(crossing: entity, on: address)
        + threats("Threats here", workspace.sources(of: entity, .targets), at: entity, on: address)
    case .assumption: assumptionTables(of: entity, on: address)
    case .evidence:
      resultTables(of: entity)
        + subjectTable("What it verifies", workspace.targets(of: entity, .verifies), on: address)
    case .objective:
      subjectTable("What is held to it", workspace.targets(of: entity, .appliesTo), on: address)
        + evidenceTable(workspace.sources(of: entity, .verifies), on: address)
    case .question: questionTables(of: entity, on: address)
    case .incident: incidentTables(of: entity, on: address)
    case .review: reviewTables(of: entity, on: address)
    }
  }

  /// A table of threats, the worst first; at one place where one is given.
  func threats(
    _ title: String, _ entities: [EntityIndex], at target: EntityIndex? = nil,
    on address: Address
  ) -> [TableSection] {
    let threats = worstFirst(entities.filter { workspace[$0].kind == .threat })
    guard !threats.isEmpty else { return [] }
    func state(_ threat: EntityIndex) -> ThreatState {
      target.map { workspace.state(of: threat, at: $0).state } ?? workspace.state(of: threat)
    }
    func rows(_ threats: [EntityIndex]) -> [DataTable.Row] {
      threats.map { threat in
        DataTable.Row(cells: [
          .item(idLink(to: threat, from: address)), .text(workspace[threat].title),
          .mark(workspace.severity(of: threat).map { Mark($0) } ?? .unrated),
          .mark(Mark(state(threat))),
        ])
      }
    }
    let open = target == nil ? [] : threats.filter { state($0).isOpen }
    let others = target == nil ? threats : threats.filter { !state($0).isOpen }
    let table = DataTable(
      caption: title, isList: true,
      columns: [
        DataTable.Column(title: "Id"), DataTable.Column(title: "Title", style: .title),
        DataTable.Column(title: "Severity now"), DataTable.Column(title: "State"),
      ],
      bodies: open.isEmpty || others.isEmpty
        ? [DataTable.Body(rows: rows(threats))]
        : [
          DataTable.Body(
            heading: groupHeading(openThreatsAnchor, Mark(.open), open.count), rows: rows(open)),
          DataTable.Body(
            heading: groupHeading("threats-other", nil, others.count), rows: rows(others)),
        ])
    return [TableSection(anchor: "threats", title: title, table: table)]
  }

  /// What stands over the open threats of a page, or over those that are not.
  private func groupHeading(_ anchor: String, _ mark: Mark?, _ number: Int)
    -> DataTable.GroupHeading
  {
    DataTable.GroupHeading(
      anchor: anchor, mark: mark, link: LinkText(plain: "Not open"),
      count: Count(number, at: LinkTarget(compiled: "#\(anchor)")))
  }

  /// By severity now, then by state, then by id.
  func worstFirst(_ threats: [EntityIndex]) -> [EntityIndex] {
    func rank(_ threat: EntityIndex) -> (Int, Int) {
      let state = workspace.state(of: threat)
      if state == .notApplicable || state == .duplicate { return (5, 0) }
      let severity: Int =
        switch workspace.severity(of: threat) {
        case .critical: 0
        case .high: 1
        case .medium: 2
        case .low: 3
        case nil: 4
        }
      return (severity, ThreatState.allCases.firstIndex(of: state) ?? 9)
    }
    return threats.map { (threat: $0, rank: rank($0)) }.sorted { one, other in
      if one.rank != other.rank { return one.rank < other.rank }
      return workspace[one.threat].id.value < workspace[other.threat].id.value
    }.map(\.threat)
  }

  /// What was considered at an element or a flow and found empty.
  private func considered(of entity: EntityIndex, on address: Address) -> [TableSection] {
    guard let considered = workspace[entity][Element.considered], !considered.entries.isEmpty
    else { return [] }
    let rows = considered.entries.map { entry in
      var reason = HTML()
      if case .phrase(let phrase) = entry.value { reason = html(phrase, of: entity, on: address) }
      return DataTable.Row(cells: [.text(humanised(entry.key.value)), .prose(reason)])
    }
    let table = DataTable(
      caption: "Considered and found empty",
      columns: [
        DataTable.Column(title: "Category"), DataTable.Column(title: "Why nothing is here"),
      ],
      rows: rows)
    return [TableSection(anchor: "considered", title: "Considered", table: table)]
  }

  private func flows(crossing boundary: EntityIndex, on address: Address) -> [TableSection] {
    let flows = workspace.sources(of: boundary, .crosses)
    guard !flows.isEmpty else { return [] }
    let table = flowTable(flows, caption: "Flows that cross it", room: .narrow, on: address)
    return [TableSection(anchor: "crossings", title: "Crossed by", table: table)]
  }

  private func elements(inside boundary: EntityIndex, on address: Address) -> [TableSection] {
    let elements = workspace.elements(inside: boundary)
    guard !elements.isEmpty else { return [] }
    let table = elementTable(elements, caption: "Elements inside", on: address)
    return [TableSection(anchor: "elements", title: "Inside", table: table)]
  }

  private func flows(at element: EntityIndex, on address: Address) -> [TableSection] {
    let flows = workspace.flows(at: element)
    guard !flows.isEmpty else { return [] }
    let table = flowTable(
      flows, caption: "Flows from it and to it", room: .narrow, at: element, on: address)
    return [TableSection(anchor: "flows", title: "Flows", table: table)]
  }

  private func way(of flow: EntityIndex, on address: Address) -> [TableSection] {
    guard let table = wayTable(of: flow, on: address) else { return [] }
    return [TableSection(anchor: "way", title: "From end to end", table: table)]
  }

  /// An attack tree in words: each step on a line, as deep as it stands.
  private func attackSteps(of tree: EntityIndex, on address: Address) -> TableSection? {
    var rows: [DataTable.Row] = []
    collect(workspace[tree].fields, depth: 0, of: tree, on: address, into: &rows)
    guard !rows.isEmpty else { return nil }
    if let goal = workspace.targets(of: tree, .reaches).first {
      let link = idLink(to: goal, from: address)
      rows.insert(
        DataTable.Row(cells: [.item(link, workspace[goal].title), .text("goal"), .none]), at: 0)
    }
    let table = DataTable(
      caption: "Steps of the attack, as deep as they stand",
      columns: ["Step", "Way", "Countered by"].map { DataTable.Column(title: $0) }, rows: rows)
    return TableSection(anchor: "steps", title: "Steps", table: table)
  }

  private func collect(
    _ fields: FieldSet, depth: Int, of tree: EntityIndex, on address: Address,
    into rows: inout [DataTable.Row]
  ) {
    guard depth < AttackTree.maximumDepth else { return }
    for (key, way) in [(AttackTree.anyOf, "way"), (AttackTree.allOf, "step")] {
      let steps = fields[key]?.items ?? []
      for (number, step) in steps.enumerated() {
        let name = String(repeating: "— ", count: depth)
        var cells: [Entry] = [
          .text(name + step.text), .text("\(way) \(number + 1) of \(steps.count)"), .none,
        ]
        if case .record(let inner, _) = step {
          cells[0] = .text(name + (inner[AttackTree.step]?.text ?? "step"))
          let model = workspace.model(of: tree)
          let counters = (inner[AttackTree.mitigations] ?? []).compactMap {
            workspace.resolve($0.value, from: model)
          }
          cells[2] = .links(links(to: counters, from: address))
          rows.append(DataTable.Row(cells: cells))
          collect(inner, depth: depth + 1, of: tree, on: address, into: &rows)
        } else {
          rows.append(DataTable.Row(cells: cells))
        }
      }
    }
  }
}

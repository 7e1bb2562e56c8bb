internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// Which flow crosses which boundaries, in the order of its way, and what protects it there.
  func crossingTable(_ flows: [EntityIndex], on address: Address) -> DataTable {
    let crossing = flows.filter { !workspace.targets(of: $0, .crosses).isEmpty }
    return DataTable(
      caption: "Flows that cross a boundary, each boundary in the order of the way", isDense: true,
      columns: ["Flow", "Crosses, in order", "Protection", "Mitigations", "Threats"].map {
        DataTable.Column(title: $0)
      },
      rows: crossing.map { flow in
        let mitigations = mitigations(at: flow)
        return DataTable.Row(cells: [
          .item(
            idLink(to: flow, from: address),
            sub: workspace[flow].hasTitle ? workspace[flow].title : nil),
          .links(crossings(of: flow, from: address)), protection(of: flow),
          mitigations.isEmpty
            ? .text("", note: "none") : .links(links(to: mitigations, from: address)),
          threatCount(at: flow, on: address),
        ])
      })
  }

  /// The boundaries that a flow crosses, each with the way across.
  private func crossings(of flow: EntityIndex, from address: Address) -> [LinkText] {
    workspace.targets(of: flow, .crosses).map { boundary in
      LinkText(
        workspace[boundary].title, to: target(.entity(boundary), from: address),
        note: workspace.leaves(flow, boundary) ? "outwards" : "inwards")
    }
  }

  /// What is done against the threats at a flow.
  private func mitigations(at flow: EntityIndex) -> [EntityIndex] {
    let threats = workspace.sources(of: flow, .targets)
    let all = threats.flatMap { threat in
      workspace.sources(of: threat, .mitigates)
        + workspace.state(of: threat, at: flow).mitigations
    }
    return Set(all).sorted { workspace[$0].id.value < workspace[$1].id.value }
  }

  /// The way of a flow from its one end to its other, step by step.
  func wayTable(of flow: EntityIndex, on address: Address) -> DataTable? {
    guard let (from, to) = workspace.ends(of: flow) else { return nil }
    func row(_ step: String, _ entity: EntityIndex, _ kind: String) -> DataTable.Row {
      DataTable.Row(cells: [
        .text(step), .links(links(to: [entity], from: address)), .text(kind),
        threatCount(at: entity, on: address),
      ])
    }
    let crossed = workspace.targets(of: flow, .crosses).map { boundary in
      row(workspace.leaves(flow, boundary) ? "Out of" : "Into", boundary, "boundary")
    }
    func words(_ element: EntityIndex) -> String {
      workspace[element][Element.type]?.value.words ?? "element"
    }
    return DataTable(
      caption: "From end to end", isDense: true,
      columns: ["Step", "What", "Type", "Threats there"].map { DataTable.Column(title: $0) },
      rows: [row("From", from, words(from))] + crossed + [row("To", to, words(to))])
  }
}

extension Workspace {
  /// Whether a flow crosses a boundary on its way out.
  func leaves(_ flow: EntityIndex, _ boundary: EntityIndex) -> Bool {
    targets(of: flow, .from).first.map { boundaries(around: $0).contains(boundary) } ?? false
  }
}

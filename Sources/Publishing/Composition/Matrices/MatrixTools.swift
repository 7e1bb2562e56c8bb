internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The way from a table to its file.
  func csvTool(_ table: TablePage, from address: Address) -> Tool {
    Tool(text: "As CSV", target: LinkTarget(compiled: address.link(to: self.address(ofCSV: table))))
  }

  /// The way from the table of a kind to its file, where the model has any of it.
  func fileTools(of kind: Kind, in model: ModelIndex, from address: Address) -> [Tool] {
    siblings(of: kind, in: model).isEmpty ? [] : [csvTool(.index(model, kind), from: address)]
  }

  /// The ways from a matrix to those of its sort, and to its file.
  func matrixTools(_ table: TablePage, in model: ModelIndex, on address: Address) -> [Tool] {
    let sort = matrixTables(of: model).filter { isSame(sort: table, $0) }
    let others = sort.map { other in
      Tool(
        text: name(of: other), target: target(other.page, from: address),
        isCurrent: other == table)
    }
    return (sort.count > 1 ? others : []) + [csvTool(table, from: address)]
  }

  private func isSame(sort one: TablePage, _ other: TablePage) -> Bool {
    switch (one, other) {
    case (.index, .index), (.coverage, .coverage), (.trace, .trace), (.risks, .risks): true
    case (.index, _), (.coverage, _), (.trace, _), (.risks, _): false
    }
  }

  private func name(of table: TablePage) -> String {
    switch table {
    case .index(_, let kind): capitalised(kind.plural)
    case .coverage(_, let method): "\(method.title) by element"
    case .trace(_, let trace): trace.title
    case .risks: "Risk register"
    }
  }

  /// A threat's id with its state at one place, or with that of the threat as a whole, where it
  /// asks for something or has no weight here.
  func stateLink(to threat: EntityIndex, at place: EntityIndex? = nil, on address: Address)
    -> StateLink
  {
    let state =
      place.map { workspace.state(of: threat, at: $0).state } ?? workspace.state(of: threat)
    let mark: Mark? =
      switch state {
      case .open, .notApplicable, .duplicate: lowercased(Mark(state))
      case .inTreatment, .accepted, .resolved: nil
      }
    return StateLink(link: idLink(to: threat, from: address), mark: mark)
  }

  private func lowercased(_ mark: Mark) -> Mark {
    Mark(mark.glyph, mark.words.lowercased(), tone: mark.tone)
  }

  /// An entity's id with its name after it, or its name where people say no id.
  func nameLink(to entity: EntityIndex, on address: Address) -> (link: LinkText, title: String?) {
    switch workspace[entity].kind {
    case .asset, .source, .element, .boundary, .dataflow, .attackTree:
      return (link(to: entity, from: address, notes: false), nil)
    case .threat, .mitigation, .assumption, .evidence, .objective, .question, .incident, .review,
      .flow, .view:
      let title = workspace[entity].hasTitle ? workspace[entity].title : nil
      return (idLink(to: entity, from: address), title)
    }
  }
}

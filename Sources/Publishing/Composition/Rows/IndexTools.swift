internal import Model
internal import Templating

extension Composer {
  /// What stands over a table of a kind: how many rows it has, and how many of them ask for
  /// something.
  func indexKickers(
    _ model: ModelIndex, _ kind: Kind, from address: Address
  ) -> [Heading.Kicker] {
    let whole = [
      Heading.Kicker(
        label: capitalised(kind.plural), count: count(ofAll: kind, in: model, from: address))
    ]
    guard kind == .threat else { return whole }
    return whole + [
      Heading.Kicker(label: "Open", count: count(of: .progress(.open), in: model, from: address))
    ]
  }

  /// The ways to the same table in groups, and to those of its rows that ask for something.
  func indexTools(
    _ model: ModelIndex, _ kind: Kind, current: RowOrder?, from address: Address
  ) -> [Tool] {
    let orders = orders(of: kind, in: model)
    let file = fileTools(of: kind, in: model, from: address)
    guard !orders.isEmpty else { return file }
    let plain = Tool(
      text: "nothing", target: allRows(kind, in: model, from: address), isCurrent: current == nil)
    let grouped = orders.map { order in
      Tool(
        text: order.title, target: target(.rows(model, order), from: address),
        isCurrent: order == current)
    }
    return [Tool(text: "Grouped by", target: nil), plain] + grouped
      + onlyTools(model, kind, from: address) + file
  }

  /// The ways to those rows that ask for something.
  private func onlyTools(_ model: ModelIndex, _ kind: Kind, from address: Address) -> [Tool] {
    let groups = askingGroups(of: kind).compactMap { words, group -> Tool? in
      let number = number(of: group, in: model)
      guard number > 0 else { return nil }
      return Tool(
        text: "\(words) \(number)", target: rows(group, in: model, from: address), isCount: true)
    }
    return groups.isEmpty ? [] : [Tool(text: "Only", target: nil)] + groups
  }

  private func askingGroups(of kind: Kind) -> [(words: String, group: RowGroup)] {
    switch kind {
    case .threat:
      [("open", .progress(.open)), ("open at High or above", .progress(.open, .high))]
    case .mitigation:
      [("without evidence in date", .mitigation(.implemented, isVerified: false))]
    case .evidence:
      [
        ("failed", .evidence(.failed)), ("contradicted", .evidence(.contradicted)),
        ("out of date", .evidence(.outOfDate)), ("not in the report", .evidence(.missing)),
      ]
    case .assumption:
      [("broken", .assumption(.broken)), ("unconfirmed", .assumption(.unconfirmed))]
    case .element: [("without a threat", .threatened(.element, false))]
    case .flow: [("across a boundary", .crossing(true))]
    case .asset: [("harmed by no threat", .threatened(.asset, false))]
    case .question: [("open", .question(isOpen: true))]
    case .source, .dataflow, .objective, .incident, .review, .attackTree, .view, .boundary: []
    }
  }
}

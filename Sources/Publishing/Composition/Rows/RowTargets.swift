internal import Diagnostics
internal import Model
internal import Templating

/// Where numbers lead: to exactly the rows that they count.
///
/// None of these is asked for a number that is nought: a group without rows is on no page.
extension Composer {
  /// The rows of a group, such as the open ones of the critical threats.
  func rows(_ group: RowGroup, in model: ModelIndex, from address: Address) -> LinkTarget {
    // The only group of an order holds all rows, and those have a page already.
    isGrouped(group.order, in: model)
      ? target(.rows(model, group.order), from: address, anchor: anchor(of: group))
      : allRows(group.order.kind, in: model, from: address)
  }

  /// All entities of a kind.
  func allRows(_ kind: Kind, in model: ModelIndex, from address: Address) -> LinkTarget {
    target(.index(model, kind), from: address, anchor: Self.anchor(ofAll: kind))
  }

  /// Where all entities of a kind stand on its page; nothing where they are its only table.
  private static func anchor(ofAll kind: Kind) -> String? {
    switch kind {
    case .evidence: "all"
    case .question: "parts"
    case .review: "reviews"
    case .asset, .source, .assumption, .dataflow, .threat, .mitigation, .objective, .incident,
      .attackTree, .view, .element, .flow, .boundary:
      nil
    }
  }

  /// How many rows a group has; the number leads to exactly those.
  func count(of group: RowGroup, in model: ModelIndex, from address: Address) -> Count {
    let number = number(of: group, in: model)
    return number == 0 ? .none : Count(number, at: rows(group, in: model, from: address))
  }

  /// How many entities of a kind there are; the number leads to their table.
  func count(ofAll kind: Kind, in model: ModelIndex, from address: Address) -> Count {
    let number = siblings(of: kind, in: model).count
    return number == 0 ? .none : Count(number, at: allRows(kind, in: model, from: address))
  }

  /// The threats at an element, a flow or a boundary, on its page; at one of their states.
  func threats(
    at place: EntityIndex, isOpen: Bool = false, from address: Address
  ) -> LinkTarget {
    let number = workspace.threatCount(at: place)
    let isPart = isOpen && number.open < number.all
    return target(.entity(place), from: address, anchor: isPart ? openThreatsAnchor : "threats")
  }

  /// The name of the open ones among the threats of a page, where others stand beside them.
  var openThreatsAnchor: String { "threats-open" }

  /// What a link to a group of rows ends in.
  func anchor(of group: RowGroup) -> String { group.anchor { anchorName(of: $0) } }
}

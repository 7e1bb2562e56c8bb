internal import Diagnostics
internal import Model

/// Elements of one boundary, or flows of one sort.
struct PlaceGroup {
  enum Sort: Hashable {
    /// The boundaries round the elements, the outermost first.
    case within([EntityIndex])
    /// Flows across a boundary, and those that cross none.
    case crossing, inside
  }

  let sort: Sort
  let places: [EntityIndex]
}

extension Composer {
  /// The elements of a model by the boundary round them, from the outside inwards, then its flows.
  func placeGroups(in model: ModelIndex) -> [PlaceGroup] {
    let elements = Dictionary(grouping: siblings(of: .element, in: model)) {
      Array(workspace.boundaries(around: $0).reversed())
    }
    let chains = elements.keys.sorted { one, other in
      one.map { workspace[$0].id.value }.lexicographicallyPrecedes(
        other.map { workspace[$0].id.value })
    }
    let flows = Dictionary(grouping: siblings(of: .flow, in: model)) { flow in
      !workspace.targets(of: flow, .crosses).isEmpty
    }
    return chains.map { PlaceGroup(sort: .within($0), places: elements[$0] ?? []) }
      + [(PlaceGroup.Sort.crossing, true), (.inside, false)].compactMap { sort, crosses in
        flows[crosses].map { PlaceGroup(sort: sort, places: $0) }
      }
  }
}

/// In which trust boundaries elements lie, and which of them a flow crosses.
struct BoundaryNesting: Sendable {
  /// For each boundary and element the boundary straight round it.
  private let enclosing: [EntityIndex: EntityIndex]

  init(links: [EntityLink], refinements: [EntityIndex: EntityIndex]) {
    var enclosing: [EntityIndex: EntityIndex] = [:]
    for link in links where link.relation == .within { enclosing[link.source] = link.target }
    // What is inside an element lies where the element lies, unless it says otherwise.
    for (inner, outer) in refinements where enclosing[inner] == nil {
      var element = outer
      var steps = 0
      while enclosing[element] == nil, let next = refinements[element], steps < 64 {
        element = next
        steps += 1
      }
      if let boundary = enclosing[element] { enclosing[inner] = boundary }
    }
    self.enclosing = enclosing
  }

  /// The boundaries round an element or a boundary, the innermost first. A cycle ends the list.
  func chain(of entity: EntityIndex) -> [EntityIndex] {
    var chain: [EntityIndex] = []
    var next = enclosing[entity]
    while let boundary = next, boundary != entity, !chain.contains(boundary) {
      chain.append(boundary)
      next = enclosing[boundary]
    }
    return chain
  }

  /// The boundaries between two elements, in the order of the way from one to the other.
  func crossed(from source: EntityIndex, to target: EntityIndex) -> [EntityIndex] {
    let (outward, inward) = (chain(of: source), chain(of: target))
    return outward.filter { !inward.contains($0) }
      + inward.filter { !outward.contains($0) }.reversed()
  }
}

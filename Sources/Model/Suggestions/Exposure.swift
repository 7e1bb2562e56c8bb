/// How near a part of a diagram is to those who would do harm, for what to ask first.
package enum Exposure: Int, Sendable, Comparable {
  /// It touches nothing that crosses a boundary.
  case inside
  /// Something crosses a boundary there.
  case atBoundary
  /// Outsiders get in there.
  case entryPoint

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

extension Workspace {
  /// The exposure of each flow of a model, and of the elements at its ends.
  func exposures(in model: ModelIndex) -> [EntityIndex: Exposure] {
    var exposures: [EntityIndex: Exposure] = [:]
    for flow in entities(of: model, .flow) {
      let exposure: Exposure =
        isEntryPoint(flow)
        ? .entryPoint : targets(of: flow, .crosses).isEmpty ? .inside : .atBoundary
      for place in [flow] + (targets(of: flow, .from) + targets(of: flow, .to)) {
        exposures[place] = max(exposures[place] ?? .inside, exposure)
      }
    }
    return exposures
  }
}

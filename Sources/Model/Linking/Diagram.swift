/// A data-flow diagram with the parts that it shows, declared there or elsewhere in the model.
package struct Diagram: Sendable {
  package let entity: EntityIndex
  package let model: ModelIndex
  package let elements: [EntityIndex]
  package let flows: [EntityIndex]
  package let boundaries: [EntityIndex]
  /// The element of which it is the next level down.
  package let refines: EntityIndex?
  /// 0 for a diagram that refines nothing, one more than its parent's for others.
  package let level: Int
}

extension Workspace {
  /// The boundaries that a diagram names, and those round an element of it, each once.
  package func boundaries(of diagram: Diagram) -> [EntityIndex] {
    boundaries(diagram.boundaries, around: diagram.elements)
  }

  /// Boundaries, and those round them or round elements, each once.
  package func boundaries(
    _ named: [EntityIndex], around elements: [EntityIndex]
  ) -> [EntityIndex] {
    var seen = Set(named)
    return named
      + (named + elements).flatMap(boundaries(around:)).filter { seen.insert($0).inserted }
  }
}

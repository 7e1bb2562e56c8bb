package import Model

/// A picture that has a place of its own in the site.
package enum Drawing: Sendable, Hashable {
  /// A data-flow diagram or an attack tree as a whole.
  case whole(EntityIndex)
  /// The parts of a large diagram as boxes.
  case overview(EntityIndex)
  /// One part of a large diagram, by its number.
  case part(EntityIndex, Int)

  /// The diagram or the attack tree.
  package var entity: EntityIndex {
    switch self {
    case .whole(let entity), .overview(let entity), .part(let entity, _): entity
    }
  }
}

extension Workspace {
  /// Every picture whose nodes Graphviz is asked to order, in the order of the models. A diagram
  /// that its author drew is none.
  package var drawings: [Drawing] {
    let drawn = entities(.dataflow).filter { self[$0][Dataflow.image] == nil }
    return drawn.flatMap(drawings(of:)) + entities(.attackTree).map { Drawing.whole($0) }
  }

  private func drawings(of entity: EntityIndex) -> [Drawing] {
    let parts = diagram(of: entity).map { self.parts(of: $0) } ?? []
    if parts.isEmpty { return [.whole(entity)] }
    return [.whole(entity), .overview(entity)] + parts.indices.map { .part(entity, $0) }
  }

  /// What has a picture: data-flow diagrams and attack trees, in the order of the models.
  package var drawnEntities: [EntityIndex] { entities(.dataflow) + entities(.attackTree) }

  /// A picture, to be laid out and drawn.
  package func spec(of drawing: Drawing, links: DiagramLinks) -> DiagramSpec {
    guard let diagram = diagram(of: drawing.entity) else {
      return DiagramSpec(attackTree: drawing.entity, in: self, on: links.address)
    }
    return DiagramSpec(content(of: drawing, of: diagram), in: self, links: links)
  }

  /// What a picture of a data-flow diagram shows.
  func content(of drawing: Drawing, of diagram: Diagram) -> DiagramContent {
    switch drawing {
    case .whole: content(of: diagram)
    case .overview: overview(of: diagram)
    case .part(_, let number): content(of: diagram, part: number) ?? content(of: diagram)
    }
  }
}

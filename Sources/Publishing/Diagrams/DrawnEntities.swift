package import Model

extension Workspace {
  /// What has a picture: data-flow diagrams and attack trees, in the order of the models.
  package var drawnEntities: [EntityIndex] { entities(.dataflow) + entities(.attackTree) }

  /// The picture of a diagram or an attack tree, for one of the site's pages or for a file.
  package func diagramSpec(of entity: EntityIndex, on page: Address?) -> DiagramSpec {
    if let diagram = diagram(of: entity) { return DiagramSpec(diagram, in: self, on: page) }
    return DiagramSpec(attackTree: entity, in: self, on: page)
  }
}

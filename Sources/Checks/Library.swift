internal import Model

extension Workspace {
  /// The models that describe no system but lend their entities to others.
  ///
  /// What such an entry leaves open, such as its targets or its status, is for the models that
  /// build on it to say, and is asked of them.
  var libraries: Set<ModelIndex> {
    let withDiagram = Set(diagrams.map(\.model))
    return Set(
      modelIndices.filter { model in
        !withDiagram.contains(model) && lends(model)
      })
  }

  /// Whether an entity of another model is based on one of this model.
  private func lends(_ home: ModelIndex) -> Bool {
    entities(of: home).contains { entity in
      sources(of: entity, .basedOn).contains { model(of: $0) != home }
    }
  }

  /// The entities of a kind, without those of libraries.
  func entitiesOfSystems(_ kind: Kind) -> [EntityIndex] {
    let libraries = libraries
    return entities(kind).filter { entity in
      guard let model = model(of: entity) else { return true }
      return !libraries.contains(model)
    }
  }
}

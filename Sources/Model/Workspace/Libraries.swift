extension Workspace {
  /// The models without a diagram from which entities of other models are taken.
  var lendingModels: Set<ModelIndex> {
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
  package func entitiesOfSystems(_ kind: Kind) -> [EntityIndex] {
    entities(kind).filter { entity in
      guard let model = model(of: entity) else { return true }
      return !libraries.contains(model)
    }
  }
}

internal import Model

extension Workspace {
  /// The models that have a data-flow diagram.
  ///
  /// What has none is not yet a model of a system, or is a library that others build on: there the
  /// missing diagram is the finding, and nothing is said of what would be missing in it.
  var drawnModels: [ModelIndex] {
    let drawn = Set(diagrams.map(\.model))
    return modelIndices.filter { drawn.contains($0) }
  }
}

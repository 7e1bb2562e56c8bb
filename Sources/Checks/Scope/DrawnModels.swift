internal import Model

extension Workspace {
  /// The models that have a data-flow diagram.
  ///
  /// Where there is none, that is the finding, and nothing is said of what would be missing in it.
  var drawnModels: [ModelIndex] {
    let drawn = Set(diagrams.map(\.model))
    return modelIndices.filter { drawn.contains($0) }
  }
}

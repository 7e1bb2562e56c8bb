internal import Diagnostics
internal import Model

extension Workspace {
  /// The models that set objectives for staying up, which are asked for the rest of the life cycle.
  var modelsWithObjectives: [ModelIndex] {
    modelIndices.filter { !libraries.contains($0) && !entities(of: $0, .objective).isEmpty }
  }

  /// Whether a threat keeps something from answering.
  func deniesService(_ threat: EntityIndex) -> Bool {
    (self[threat][Threat.stride] ?? []).contains { $0.value == .denialOfService }
  }
}

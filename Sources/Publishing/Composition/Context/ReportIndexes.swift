internal import Diagnostics
internal import Model

extension Composer {
  /// The page of all entities of a kind, where it has something to say.
  func index(of kind: Kind, in model: ModelIndex) -> Page? {
    hasIndex(kind, in: model) ? .index(model, kind) : nil
  }

  /// The page of evidence also tells what nothing verifies, that of reviews what was decided.
  private func hasIndex(_ kind: Kind, in model: ModelIndex) -> Bool {
    if !siblings(of: kind, in: model).isEmpty { return true }
    switch kind {
    case .evidence: return !unproven(in: model).isEmpty
    case .review:
      return !decisions(of: model).isEmpty || findings(in: model).contains { $0.reason != nil }
    case .asset, .source, .assumption, .dataflow, .threat, .mitigation, .objective, .question,
      .incident, .attackTree, .view, .element, .flow, .boundary:
      return false
    }
  }

  /// The page about the resilience of a model, where it says anything of it.
  func resilience(of model: ModelIndex) -> Page? {
    let kinds: [Kind] = [.objective, .incident]
    let isThere =
      kinds.contains { !siblings(of: $0, in: model).isEmpty }
      || siblings(of: .threat, in: model).contains(where: threatensAvailability)
    return isThere ? .resilience(model) : nil
  }

  /// The page about the system as a whole, where there is more to say than the overview does.
  func system(of model: ModelIndex) -> Page? {
    let about = workspace[model]
    let isThere =
      about[FrontMatter.roles] != nil || about[FrontMatter.ai] != nil
      || !entryPoints(of: model).isEmpty || !dependencies(of: model).isEmpty
      || !dependants(of: model).isEmpty
    return isThere ? .system(model) : nil
  }
}

extension Workspace {
  /// For each model those that say that they rely on it, in their order.
  var dependants: [ModelIndex: [ModelIndex]] {
    var dependants: [ModelIndex: [ModelIndex]] = [:]
    for model in modelIndices {
      for name in self[model][FrontMatter.dependsOn] ?? [] {
        guard let other = EntityID(name.value).flatMap({ self.model(named: $0) }) else { continue }
        dependants[other, default: []].append(model)
      }
    }
    return dependants
  }
}

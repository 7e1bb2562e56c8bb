internal import Diagnostics
package import Model

extension Workspace {
  /// The model of a name, or the only one where no name is given.
  package func model(called name: String?) throws(CommandError) -> ModelIndex {
    let known = models.map(\.id.value.text)
    guard let name else {
      guard let only = modelIndices.first else { throw .noModel }
      guard models.count == 1 else { throw .modelNotNamed(known: known) }
      return only
    }
    guard let id = EntityID(name), let model = model(named: id) else {
      throw .unknown(.model, name, known: known)
    }
    return model
  }

  /// The models of some names, each once; all of them where no name is given.
  func models(called names: [String]) throws(CommandError) -> [ModelIndex] {
    guard !names.isEmpty else {
      guard !models.isEmpty else { throw .noModel }
      return Array(modelIndices)
    }
    var found: [ModelIndex] = []
    for name in names {
      let model = try model(called: name)
      if !found.contains(model) { found.append(model) }
    }
    return found
  }
}

extension Kind {
  /// The kind of a name, in the singular or the plural.
  package init(called name: String) throws(CommandError) {
    guard let kind = Kind(singularOrPlural: name) else {
      throw .unknown(.kind, name, known: Kind.allCases.map(\.rawValue))
    }
    self = kind
  }
}

internal import Diagnostics
internal import Model

/// The elements of a model of which the published lists for generative AI have something to say.
struct AskedElements {
  let model: ModelIndex
  /// In the order of the sources; there is one at least.
  let elements: [EntityIndex]
}

extension Workspace {
  /// The elements of some types that are modelled, for each model that has any.
  func elements(of types: Set<ElementType>) -> [AskedElements] {
    modelIndices.filter { !libraries.contains($0) }.compactMap { model in
      let elements = entities(of: model, .element).filter { element in
        guard let type = self[element][Element.type]?.value else { return false }
        return types.contains(type) && self[element][Element.outOfScope] == nil
      }
      return elements.isEmpty ? nil : AskedElements(model: model, elements: elements)
    }
  }

  /// Of some models, those that say nothing of any of these entries. Where a model is held to the
  /// list of one of them, `unconsidered-entry` speaks of it.
  func models(_ models: [ModelIndex], leavingOpen references: [String]) -> Set<ModelIndex> {
    guard !models.isEmpty else { return [] }
    let use = FrameworkUse(of: self)
    let entries = references.compactMap(FrameworkEntry.init(reference:))
    return Set(
      models.filter { model in
        entries.allSatisfy { entry in
          use.answer(to: entry, of: model, in: self) == .open
            && !(use.models(heldTo: entry.framework).contains(model) && entry.isListed)
        }
      })
  }

  /// The elements of some types in models that say nothing of any of these entries.
  func elements(of types: Set<ElementType>, leavingOpen references: [String]) -> [AskedElements] {
    let asked = elements(of: types)
    let open = models(asked.map(\.model), leavingOpen: references)
    return asked.filter { open.contains($0.model) }
  }

  /// The models of some scopes of generative AI that say nothing of any of these entries.
  func models(in scopes: Set<AIScope>, leavingOpen references: [String]) -> [ModelIndex] {
    let asked = modelIndices.filter { model in
      !libraries.contains(model) && aiScope(of: model).map(scopes.contains) == true
    }
    let open = models(asked, leavingOpen: references)
    return asked.filter(open.contains)
  }
}

extension FrameworkEntry {
  /// Whether models that are held to its list answer it one by one.
  fileprivate var isListed: Bool { framework.catalogue.checklist.contains { $0.id == id } }
}

extension ThreatModel {
  /// Where it states the scope of its use of generative AI.
  var scopePlace: SourceSpan { self[FrontMatter.ai]?["scope"]?.span ?? id.span }
}

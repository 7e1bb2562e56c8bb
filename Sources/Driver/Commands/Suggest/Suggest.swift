internal import Diagnostics
internal import Model

/// What is worth considering in a model, ready to be printed.
package struct Proposal: Sendable {
  let workspace: Workspace
  let model: ModelIndex
  let suggestions: [Suggestion]
  /// How many more there are.
  let left: Int
}

/// Which questions are wanted.
package struct ProposalQuery: Sendable {
  let model: String?
  let places: [String]
  let sources: [String]
  let most: Int

  /// `model`: its id, or nothing where there is only one.
  /// `places`: ids of elements and flows; without any, all are asked about, and the model as well.
  /// `sources`: who asks; without any, everybody.
  /// `most`: how many questions are wanted; 0 for all.
  package init(model: String?, places: [String], sources: [String], most: Int) {
    self.model = model
    self.places = places
    self.sources = sources
    self.most = most
  }
}

/// Asks what nobody has considered yet in a model.
package func suggest(_ query: ProposalQuery, _ request: WorkspaceRequest) throws -> Proposal {
  let workspace = try compile(request).workspace
  let model = try workspace.model(called: query.model)
  let places = try query.places.map { try workspace.place(called: $0, in: model) }
  let sources = SuggestionSource.allCases.filter {
    query.sources.isEmpty || query.sources.contains($0.rawValue)
  }
  let found = workspace.suggestions(for: model, by: sources).filter { suggestion in
    places.isEmpty || suggestion.places.contains(where: places.contains)
  }
  let shown = query.most == 0 ? found : Array(found.prefix(query.most))
  return Proposal(
    workspace: workspace, model: model, suggestions: shown, left: found.count - shown.count)
}

/// Who can be asked to suggest, by the words for it.
package let suggestionSources = SuggestionSource.allCases.map(\.rawValue)

extension Workspace {
  /// The element or flow of a name.
  fileprivate func place(
    called name: String, in model: ModelIndex
  ) throws(CommandError) -> EntityIndex {
    let known = entities(of: model, .element) + entities(of: model, .flow)
    guard let place = known.first(where: { self[$0].id.value.folded == name.lowercased() }) else {
      throw .unknown(.place, name, known: known.map { self[$0].id.value.text })
    }
    return place
  }
}

extension Proposal {
  /// What asks, in a few words: `STRIDE tampering`, `LLM01:2025`, `threat-library/LT-3`.
  func name(of suggestion: Suggestion) -> String {
    switch suggestion.origin {
    case .category(let method, let category): "\(method.title) \(category.word)"
    case .entry(let entry): entry.id
    case .library(let threat): reference(to: threat)
    }
  }

  func reference(to entity: EntityIndex) -> String {
    let id = workspace[entity].id.value.text
    guard let home = workspace.model(of: entity), home != model else { return id }
    return "\(workspace[home].id.value)/\(id)"
  }

  var modelName: String { workspace[model].id.value.text }
}

internal import Diagnostics

/// What a model that is held to a framework says of one of its entries.
package enum EntryAnswer: Sendable, Hashable {
  /// Something is mapped to it.
  case covered
  /// It does not apply, for a reason.
  case considered(Consideration)
  /// Neither.
  case open
}

/// Why an entry does not apply to a model.
package enum Consideration: Sendable, Hashable {
  /// As the model's front matter says.
  case stated(Phrase)
  /// As these threats say that are not applicable.
  case notApplicable([EntityIndex])
  /// As its elements and flows say one by one.
  case elementByElement
}

extension FrameworkUse {
  /// What a model says of an entry.
  package func answer(
    to entry: FrameworkEntry, of model: ModelIndex, in workspace: Workspace
  ) -> EntryAnswer {
    let own = entities(of: workspace[model], mappedTo: entry)
    let standing = own.filter { !workspace.isDismissed($0) }
    if !standing.isEmpty || workspace.tells(of: entry, in: model) { return .covered }
    if let reason = workspace.consideration(of: entry, in: model) {
      return .considered(.stated(reason))
    }
    let dismissed = own.filter { workspace.state(of: $0) == .notApplicable }
    if !dismissed.isEmpty { return .considered(.notApplicable(dismissed)) }
    return isConsidered(entry, byElementsOf: model) ? .considered(.elementByElement) : .open
  }
}

extension Workspace {
  /// Whether something is a threat that is no threat here, so that nothing is done because of it.
  fileprivate func isDismissed(_ entity: EntityIndex) -> Bool {
    guard self[entity].kind == .threat else { return false }
    return switch state(of: entity) {
    case .notApplicable, .duplicate: true
    case .open, .inTreatment, .accepted, .resolved: false
    }
  }

  /// Why a model says that an entry, or what it is a part of, does not apply.
  package func consideration(of entry: FrameworkEntry, in model: ModelIndex) -> Phrase? {
    guard let considered = self[model][FrontMatter.considered] else { return nil }
    for id in [entry.id] + entry.framework.catalogue.wholes(of: entry.id) {
      if case .phrase(let reason)? = considered[id] { return reason }
    }
    return nil
  }

  /// Whether a model has what speaks for a discipline of the use of AI.
  fileprivate func tells(of entry: FrameworkEntry, in model: ModelIndex) -> Bool {
    guard entry.framework == .aiScoping, let discipline = AIDiscipline(rawValue: entry.id)
    else { return false }
    return !kinds(telling: discipline, in: model).isEmpty
  }
}

/// The categories that the elements and flows of each model were considered for.
struct ElementAnswers: Sendable {
  private var categories: [ModelIndex: Set<String>] = [:]

  init(of workspace: Workspace) {
    for entity in workspace.entities(.element) + workspace.entities(.flow) {
      guard let model = workspace.model(of: entity),
        let considered = workspace[entity][Element.considered]
      else { continue }
      categories[model, default: []].formUnion(considered.entries.map(\.key.value))
    }
  }

  func considers(_ category: String, in model: ModelIndex) -> Bool {
    categories[model]?.contains(category) == true
  }
}

/// Something that is worth considering, and that nobody has considered yet.
///
/// It is a question, never an assertion: the answer is a threat, or the reason why there is none.
package struct Suggestion: Sendable {
  /// What asks the question.
  package enum Origin: Sendable {
    /// A method that asks each part of a diagram, category by category.
    case category(CategoryMethod, ThreatCategory)
    /// A list of threats to a kind of system.
    case entry(FrameworkEntry)
    /// A threat of a library that the model builds on.
    case library(EntityIndex)
  }

  package let origin: Origin
  /// The elements and flows that it is asked of; none where it is asked of the whole model.
  package let places: [EntityIndex]
  /// The question in a sentence.
  package let question: String

  /// Whether it is answered at one element or flow, and not for the model as a whole.
  package var isOfPlace: Bool {
    if case .category = origin { true } else { false }
  }
}

/// Who asks what is worth considering.
package enum SuggestionSource: String, Sendable, CaseIterable {
  case ai, library, stride, linddun
}

extension Workspace {
  /// What nobody has considered yet in a model: what is asked of the whole of it, then what is asked
  /// of its elements and flows, those that are most exposed first.
  package func suggestions(
    for model: ModelIndex, by sources: [SuggestionSource] = SuggestionSource.allCases
  ) -> [Suggestion] {
    let exposures = exposures(in: model)
    func exposure(_ suggestion: Suggestion) -> Int {
      suggestion.places.first.flatMap { exposures[$0] }?.rawValue ?? 0
    }
    let found = sources.map { source in
      switch source {
      case .ai: aiSuggestions(for: model)
      case .library: librarySuggestions(for: model)
      case .stride: categorySuggestions(.stride, for: model)
      case .linddun: categorySuggestions(.linddun, for: model)
      }
    }
    let ofPlaces = found.flatMap { $0 }.filter(\.isOfPlace).enumerated()
      .sorted { (-exposure($0.element), $0.offset) < (-exposure($1.element), $1.offset) }
    return found.flatMap { $0 }.filter { !$0.isOfPlace } + ofPlaces.map(\.element)
  }

  /// The categories that apply to the shape of a place and that nothing answers there.
  private func categorySuggestions(
    _ method: CategoryMethod, for model: ModelIndex
  ) -> [Suggestion] {
    let declared = methods(of: model)
    guard declared.contains(method) || (declared.isEmpty && method == .stride) else { return [] }
    return coverage(method, of: model).rows.flatMap { row in
      zip(method.categories, row.cells).filter { $0.1.state == .gap }.map { category, _ in
        Suggestion(
          origin: .category(method, category), places: [row.place],
          question: category.question(of: row.shape))
      }
    }
  }

  /// The threats of libraries on which something of the model is based, where the model has none
  /// that is based on them.
  private func librarySuggestions(for model: ModelIndex) -> [Suggestion] {
    let bases = entities(of: model).flatMap { targets(of: $0, .basedOn) }
    let used = Set(bases)
    let lenders = Set(bases.compactMap { self.model(of: $0) }).intersection(libraries)
    return lenders.sorted { $0.rawValue < $1.rawValue }.filter { $0 != model }.flatMap { library in
      entities(of: library, .threat).filter { !used.contains($0) }.map { threat in
        Suggestion(
          origin: .library(threat), places: [],
          question: "Does it happen here: \(self[threat].title)?")
      }
    }
  }
}

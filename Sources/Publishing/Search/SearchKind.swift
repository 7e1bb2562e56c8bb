internal import Model

/// What a search can find, in the order in which it is shown where nothing else decides.
enum SearchKind: Hashable {
  case model
  case entity(Kind)
  case page, term, rule

  static let all: [SearchKind] = [.model] + entities.map { .entity($0) } + [.page, .term, .rule]

  /// The kinds of entities that have pages, those that people look for most first.
  static let entities: [Kind] = [
    .threat, .mitigation, .asset, .assumption, .evidence, .source, .element, .flow, .boundary,
    .dataflow, .attackTree, .objective, .question, .incident, .review,
  ]

  /// The word that a query has after `kind:`.
  var word: String {
    switch self {
    case .model: "model"
    case .entity(let kind): kind.rawValue
    case .page: "page"
    case .term: "term"
    case .rule: "check"
    }
  }

  /// The kind in words, for one.
  var noun: String {
    if case .entity(let kind) = self { kind.noun } else { word }
  }

  /// The kind in words, for many.
  var plural: String {
    if case .entity(let kind) = self { kind.plural } else { word + "s" }
  }
}

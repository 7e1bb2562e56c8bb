internal import Model

/// What a search can find, in the order in which it is shown where nothing else decides.
enum SearchKind: Hashable {
  case model
  case entity(Kind)
  case page, term, rule, catalogueEntry

  static let all: [SearchKind] =
    [.model] + entities.map { .entity($0) } + [.page, .term, .rule, .catalogueEntry]

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
    case .catalogueEntry: "catalogue"
    }
  }

  /// The kind in words, for one.
  var noun: String {
    switch self {
    case .entity(let kind): kind.noun
    case .catalogueEntry: "catalogue entry"
    case .model, .page, .term, .rule: word
    }
  }

  /// The kind in words, for many.
  var plural: String {
    switch self {
    case .entity(let kind): kind.plural
    case .catalogueEntry: "catalogue entries"
    case .model, .page, .term, .rule: word + "s"
    }
  }
}

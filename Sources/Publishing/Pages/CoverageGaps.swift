internal import Templating

/// The gaps of a coverage matrix, told by category and by place, with how each is answered.
struct CoverageGaps: Sendable {
  /// The gaps of one category.
  struct Category: Sendable, Hashable {
    let anchor: String
    let title: String
    /// What to ask at each of them.
    let meaning: String
    let places: [LinkText]
  }

  /// The gaps of one element or flow.
  struct Place: Sendable, Hashable {
    /// What a link to the row ends in.
    let anchor: String
    /// What a link to the list of its categories ends in.
    let listAnchor: String
    let link: LinkText
    let title: String?
    let categories: [String]
    /// Where it is declared.
    let source: LinkText
    /// What to write there.
    let answer: String
  }

  let categories: [Category]
  let places: [Place]
}

extension CoverageGaps {
  static let view = View<CoverageGaps>([
    .list("gapCategories", of: Category.view, "The gaps by category.", \.categories),
    .list("gapPlaces", of: Place.view, "The gaps by element and flow.", \.places),
  ])

  fileprivate static let word = View<String>([.text("word", "The category.") { $0 }])
}

extension CoverageGaps.Category {
  static let view = View<CoverageGaps.Category>([
    .text("anchor", "What a link to them ends in.", \.anchor),
    .text("categoryTitle", "The category.", \.title),
    .text("meaning", "What to ask.", \.meaning),
    .list("links", of: LinkText.view, "Where the gaps are.", \.places),
  ])
}

extension CoverageGaps.Place {
  static let view = View<CoverageGaps.Place>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("listAnchor", "What a link to the list of its categories ends in.", \.listAnchor),
    .record("placeLink", of: LinkText.view, "Its name, or its id.", \.link),
    .optionalText("placeTitle", "Its name after an id.", \.title),
    .list("missing", of: CoverageGaps.word, "The categories.", \.categories),
    .record("code", of: LinkText.view, "Where it is declared.", \.source),
    .text("answer", "What to write there.", \.answer),
  ])
}

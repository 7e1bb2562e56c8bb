package import Diagnostics

/// A live list in the page.
package enum ListView {
  package static let summary = "A live list in the page"

  package static let show = Key<Located<String>>.text(
    "show", "The kind of entity to list.",
    as: .choice(Kind.allCases.filter { $0 != .view }.map { Word($0.rawValue, $0.plural) }))
  package static let filter = Key<Located<String>>.text(
    "where", "Which of them, as an expression.", as: .expression)
  package static let sort = Key<[Located<String>]>.texts(
    "sort", "Paths to sort by; a minus in front turns the order round.")
  package static let columns = Key<[Located<String>]>.texts(
    "columns", "Paths to show, for a table.")
  package static let against = Key<Located<String>>.text(
    "against",
    "The path whose values stand across the top of a matrix, such as 'mitigations' or 'stride'.")
  package static let risk = Key<Located<RiskMoment>>.choice(
    "risk", "Which risk places threats on a heat-map; current unless said otherwise.")
  package static let form = Key<Located<ListViewForm>>.choice("as", "How to show it.")

  package static let fields: [FieldSpec] = [
    show.spec, filter.spec, sort.spec, columns.spec, against.spec, risk.spec, form.spec,
  ]
}

/// How a view shows its entities.
package enum ListViewForm: String, Vocabulary {
  case table, list, count, matrix
  case heatMap = "heat-map"

  package var summary: String {
    switch self {
    case .table: "a table with a column for each path"
    case .list: "ids and titles"
    case .count: "only how many there are"
    case .matrix: "a row for each of them, a column for each value of the path in 'against'"
    case .heatMap: "threats on the grid of likelihood and impact"
    }
  }
}

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
  package static let form = Key<Located<ListViewForm>>.choice("as", "How to show it.")

  package static let fields: [FieldSpec] = [
    show.spec, filter.spec, sort.spec, columns.spec, form.spec,
  ]
}

/// How a view shows its entities.
package enum ListViewForm: String, Vocabulary {
  case table, list, count

  package var summary: String {
    switch self {
    case .table: "a table with a column for each path"
    case .list: "ids and titles"
    case .count: "only how many there are"
    }
  }
}

/// The pages of all rules, by their names.
package struct RuleCatalogue: Sendable {
  private let pages: [String: RulePage]

  package init(_ pages: some Sequence<RulePage>) {
    self.pages = Dictionary(pages.map { ($0.name, $0) }) { _, last in last }
  }

  /// The page of the rule of that name.
  package subscript(name: String) -> RulePage? { pages[name] }

  /// All pages, by name.
  package var sorted: [RulePage] { pages.values.sorted { $0.name < $1.name } }
}

package import Diagnostics

/// Every rule that there is, family by family, with its page: what the site says of checks.
package struct RuleBook: Sendable {
  /// Rules that ask about the same.
  package struct Family: Sendable {
    let title: String
    let rules: [Rule]

    package init(_ title: String, _ rules: [Rule]) {
      self.title = title
      self.rules = rules
    }
  }

  let families: [Family]
  /// The pages of these rules, by name.
  let pages: [RulePage]
  private let catalogue: RuleCatalogue

  /// A book of these families; of none, for a site that says nothing of checks.
  package init(_ families: [Family], _ catalogue: RuleCatalogue) {
    self.families = families.filter { !$0.rules.isEmpty }
    self.catalogue = catalogue
    let names = Set(families.flatMap(\.rules).map(\.name))
    pages = catalogue.sorted.filter { names.contains($0.name) }
  }

  /// Whether the site says anything of checks.
  var isEmpty: Bool { pages.isEmpty }

  var rules: [Rule] { families.flatMap(\.rules) }

  subscript(name: String) -> RulePage? { isEmpty ? nil : catalogue[name] }
}

internal import Checks
package import Diagnostics
internal import Markup
internal import Model

extension RuleCatalogue {
  /// The pages of every rule that the compiler knows.
  package static let all = RuleCatalogue(
    (MarkupRulePages.contents + ChecksRulePages.contents + DriverRulePages.contents).map {
      RulePage(name: String($0.name.dropLast(".md".count)), markdown: $0.text)
    })
}

/// Every rule that the compiler knows, by name.
package let allRules: [Rule] =
  (MarkupRulePages.rules + ChecksRulePages.rules + DriverRulePages.rules)
  .sorted { $0.name < $1.name }

internal import Checks
package import Diagnostics
internal import Markup
internal import Model
internal import Templating

extension Rule {
  /// Every rule that has a page, by name.
  package static let all: [Rule] =
    (MarkupRulePages.rules + ModelRulePages.rules + ChecksRulePages.rules
    + TemplatingRulePages.rules + DriverRulePages.rules).sorted { $0.name < $1.name }
}

extension RuleCatalogue {
  /// The pages of every rule.
  package static let all = RuleCatalogue(
    (MarkupRulePages.contents + ModelRulePages.contents + ChecksRulePages.contents
      + TemplatingRulePages.contents + DriverRulePages.contents).map {
        RulePage(name: String($0.name.dropLast(".md".count)), markdown: $0.text)
      })

  /// The pages of every rule, and of those that a workspace makes for itself.
  static func all(in configuration: Configuration) -> RuleCatalogue {
    let own = configuration.invariants.map { RulePage($0) }
    return own.isEmpty ? all : RuleCatalogue(own + all.sorted)
  }
}

extension Compilation {
  /// The pages of the rules that this workspace is checked against.
  var ruleCatalogue: RuleCatalogue { .all(in: workspace.configuration) }
}

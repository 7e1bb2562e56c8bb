internal import Checks
package import Diagnostics
internal import Markup
internal import Model

extension Rule {
  /// Every rule that has a page, from the front of the compiler to its back.
  package static let all: [Rule] =
    MarkupRulePages.rules + ModelRulePages.rules + ChecksRulePages.rules + DriverRulePages.rules
}

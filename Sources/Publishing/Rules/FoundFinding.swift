internal import Diagnostics
internal import Model

/// A finding with what it is about.
struct FoundFinding: Sendable {
  let shown: ShownFinding
  let entity: EntityIndex?
  let model: ModelIndex?

  var rule: String { shown.finding.rule.name }

  var isAnswered: Bool { shown.reason != nil }
}

internal import Diagnostics
internal import Model

extension Workspace {
  /// The severity of a rule that matters more once people rely on the model, for an entity of it.
  func risingSeverity(of rule: Rule, at entity: EntityIndex) -> Severity {
    model(of: entity).map { rule.severity(in: self[$0].status) } ?? rule.severity
  }
}

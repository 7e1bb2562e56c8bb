internal import Diagnostics
internal import Model

extension Rule {
  /// How much a finding matters in a model of that status: what may be missing while a model is
  /// being written may not be missing once somebody has approved it.
  func severity(in status: ModelStatus) -> Severity {
    switch status {
    case .draft, .inReview, .retired: severity
    case .approved: severity.raised
    }
  }
}

extension Workspace {
  /// The severity of a rule that matters more once people rely on the model, for an entity of it.
  func risingSeverity(of rule: Rule, at entity: EntityIndex) -> Severity {
    model(of: entity).map { rule.severity(in: self[$0].status) } ?? rule.severity
  }
}

extension Severity {
  /// One step more.
  fileprivate var raised: Severity {
    switch self {
    case .note: .warning
    case .warning, .error: .error
    }
  }
}

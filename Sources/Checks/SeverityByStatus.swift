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

extension Severity {
  /// One step more.
  fileprivate var raised: Severity {
    switch self {
    case .note: .warning
    case .warning, .error: .error
    }
  }
}

package import Diagnostics
internal import Model

extension Check {
  /// Findings that are answered without saying why.
  static let allowWithoutReason = Check(.allowWithoutReason) { inspection in
    inspection.workspace.allowances.compactMap { allowance in
      guard case .phrase(let reason) = allowance.value, !reason.isReason else { return nil }
      return noReason(allowance.key.value, at: reason.span)
    }
  }
}

extension Rule {
  package static let allowWithoutReason = Rule("allow-without-reason", .error)
}

private func noReason(_ rule: String, at span: SourceSpan) -> Diagnostic {
  Diagnostic(
    .allowWithoutReason, "nothing says why '\(rule)' is allowed here", at: span,
    help: "write a sentence that a reviewer can agree or disagree with"
  )
}

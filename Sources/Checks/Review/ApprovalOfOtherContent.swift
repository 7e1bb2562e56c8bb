package import Diagnostics
internal import Model

extension Check {
  /// A model that says something else than when it was last approved, by the approval's digest.
  static let approvalOfOtherContent = Check(.approvalOfOtherContent, scope: .workspace) {
    inspection in
    let workspace = inspection.workspace
    return workspace.modelIndices.compactMap { model in
      guard workspace[model].status != .retired,
        let approval = workspace.latestApproval(of: model, asOf: inspection.today),
        let content = workspace.content(sinceReview: approval.review, of: model)
      else { return nil }
      let severity = Rule.approvalOfOtherContent.severity(in: workspace[model].status)
      switch content {
      case .same: return nil
      case .changed: return changed(since: approval, severity)
      case .incomparable: return incomparable(approval, severity)
      }
    }
  }
}

extension Rule {
  package static let approvalOfOtherContent = Rule("approval-of-other-content", .note)
}

private func changed(since approval: Approval, _ severity: Severity) -> Diagnostic {
  finding(
    "the model no longer says what it said when '\(approval.review.id.value)' approved it on "
      + "\(approval.day.value)", approval, severity,
    help: "see with 'threatpress diff' what changed, have it judged, and record that with "
      + "'threatpress review'")
}

private func incomparable(_ approval: Approval, _ severity: Severity) -> Diagnostic {
  finding(
    "the digest of '\(approval.review.id.value)' is not one that can be compared", approval,
    severity,
    help: "have the model judged again, and record that with 'threatpress review', which writes "
      + "the digest")
}

private func finding(
  _ message: String, _ approval: Approval, _ severity: Severity, help: String
) -> Diagnostic {
  Diagnostic(
    .approvalOfOtherContent, message,
    at: approval.review.place(approval.review[Review.digest]?.span), severity: severity,
    help: help)
}

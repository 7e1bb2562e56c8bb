package import Diagnostics
internal import Model

extension Check {
  /// Acceptances of which nobody says who accepted.
  static let acceptedWithoutApprover = Check(.acceptedWithoutApprover) { inspection in
    inspection.workspace.acceptedRisks.filter { $0.record[Acceptance.by] == nil }
      .map(withoutApprover)
  }
}

extension Rule {
  package static let acceptedWithoutApprover = Rule("accepted-without-approver", .error)
}

private func withoutApprover(_ risk: AcceptedRisk) -> Diagnostic {
  Diagnostic(
    .acceptedWithoutApprover, "nobody says who accepted the risk of '\(risk.entity.id.value)'",
    at: risk.span,
    help: "say with 'by' who accepted the risk"
  )
}

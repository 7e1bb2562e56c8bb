package import Diagnostics
internal import Model

extension Check {
  /// Acceptances that nobody answers for.
  static let acceptedWithoutOwner = Check(.acceptedWithoutOwner) { inspection in
    inspection.workspace.acceptedRisks.filter { $0.record[Acceptance.by] == nil }.map(withoutOwner)
  }
}

extension Rule {
  package static let acceptedWithoutOwner = Rule("accepted-without-owner", .error)
}

private func withoutOwner(_ risk: AcceptedRisk) -> Diagnostic {
  Diagnostic(
    .acceptedWithoutOwner, "nobody answers for the acceptance of '\(risk.entity.id.value)'",
    at: risk.span,
    help: "say with 'by' who accepted the risk"
  )
}

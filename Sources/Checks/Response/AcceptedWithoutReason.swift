package import Diagnostics
internal import Model

extension Check {
  /// Acceptances that do not say why the risk can be borne.
  static let acceptedWithoutReason = Check(.acceptedWithoutReason) { inspection in
    inspection.workspace.acceptedRisks.filter { $0.record[Acceptance.reason] == nil }.map(
      withoutReason)
  }
}

extension Rule {
  package static let acceptedWithoutReason = Rule("accepted-without-reason", .error)
}

private func withoutReason(_ risk: AcceptedRisk) -> Diagnostic {
  Diagnostic(
    .acceptedWithoutReason, "the acceptance of '\(risk.entity.id.value)' gives no reason",
    at: risk.span,
    help: "say with 'reason' why the risk can be borne"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Acceptances that nobody will look at again.
  static let acceptedWithoutEnd = Check(.acceptedWithoutEnd) { inspection in
    inspection.workspace.acceptedRisks.filter { $0.record[Acceptance.until] == nil }.map(withoutEnd)
  }
}

extension Rule {
  package static let acceptedWithoutEnd = Rule("accepted-without-end", .warning)
}

private func withoutEnd(_ risk: AcceptedRisk) -> Diagnostic {
  Diagnostic(
    .acceptedWithoutEnd, "the acceptance of '\(risk.entity.id.value)' never ends",
    at: risk.span,
    help: "say with 'until' when it has to be judged again"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Accepted risks that nobody watches.
  static let acceptedWithoutOwner = Check(.acceptedWithoutOwner) { inspection in
    inspection.workspace.acceptedRisks.filter { $0.entity[Common.owner] == nil }.map(withoutOwner)
  }
}

extension Rule {
  package static let acceptedWithoutOwner = Rule("accepted-without-owner", .warning)
}

private func withoutOwner(_ risk: AcceptedRisk) -> Diagnostic {
  Diagnostic(
    .acceptedWithoutOwner, "nobody owns the accepted risk of '\(risk.entity.id.value)'",
    at: risk.span,
    help: "name under the threat's 'owner' who watches it; 'by' says who accepted it"
  )
}

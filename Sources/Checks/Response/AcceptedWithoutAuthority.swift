package import Diagnostics
internal import Model

extension Check {
  /// Acceptances by somebody who may not accept so great a risk.
  static let acceptedWithoutAuthority = Check(.acceptedWithoutAuthority) { inspection in
    let workspace = inspection.workspace
    guard let appetite = workspace.configuration.riskAppetite else { return [] }
    return workspace.acceptedRisks.compactMap { risk in
      guard let approver = risk.record[Acceptance.by],
        let level = workspace.severityAccepted(of: risk.threat),
        let authorities = appetite.approvers(of: level),
        !authorities.contains(where: { $0.lowercased() == approver.value.lowercased() })
      else { return nil }
      return unauthorised(risk, approver, level, authorities)
    }
  }
}

extension Workspace {
  /// How great the risk is that was accepted: what is to remain, or else what there is today.
  fileprivate func severityAccepted(of threat: EntityIndex) -> RiskLevel? {
    let risks = assessment(of: threat)
    return (risks.target ?? risks.current)?.severity
  }
}

extension Rule {
  package static let acceptedWithoutAuthority = Rule("accepted-without-authority", .error)
}

private func unauthorised(
  _ risk: AcceptedRisk, _ approver: Located<String>, _ level: RiskLevel, _ authorities: [String]
) -> Diagnostic {
  Diagnostic(
    .acceptedWithoutAuthority,
    "'\(approver.value)' may not accept '\(risk.entity.id.value)', whose risk is "
      + "\(level.rawValue)",
    at: risk.entity.place(approver.span),
    help: authorities.isEmpty
      ? "nobody may accept such a risk: lower it"
      : "bring it before \(authorities.map { "'\($0)'" }.joined(separator: " or "))"
  )
}

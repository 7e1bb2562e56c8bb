package import Diagnostics
internal import Model

extension Check {
  /// Threats of which more is to remain than the appetite for risk allows, and that nobody accepts.
  static let residualAboveAppetite = Check(.residualAboveAppetite) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).compactMap { threat in
      // What is to be accepted is judged by the rules for acceptances.
      guard workspace[threat][Threat.response]?.value != .accept,
        workspace.remainsAboveAppetite(threat), let most = workspace.appetite(for: threat),
        let target = workspace.assessment(of: threat).target
      else { return nil }
      return above(workspace[threat], target.severity, most, workspace.configuration)
    }
  }
}

extension Rule {
  package static let residualAboveAppetite = Rule("residual-above-appetite", .error)
}

private func above(
  _ threat: Entity, _ target: RiskLevel, _ most: RiskLevel, _ configuration: Configuration
) -> Diagnostic {
  Diagnostic(
    .residualAboveAppetite,
    "what is left of '\(threat.id.value)' is \(target.rawValue), and no more than "
      + "\(most.rawValue) may remain",
    at: threat.place(of: Threat.residual),
    notes: configuration.fields[Configuration.appetite].map {
      [.init("the appetite for risk is stated here", at: $0.span)]
    } ?? [],
    help: "lower it further, or have what is left accepted: 'response: accept' with 'accepted'"
  )
}

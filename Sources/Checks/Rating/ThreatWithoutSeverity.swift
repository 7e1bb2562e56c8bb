package import Diagnostics
internal import Model

extension Check {
  /// Threats of which nobody says how bad they are.
  static let threatWithoutSeverity = Check(.threatWithoutSeverity) { inspection in
    let workspace = inspection.workspace
    let threats = workspace.threatsThatApply.filter { threat in
      workspace.assessment(of: threat).initial == nil && !workspace.isAvoided(threat)
    }
    let partly = threats.compactMap { partlyRated(workspace[$0]) }
    let absent = threats.filter { workspace[$0].gap(in: Threat.risk) == .absent }
    return partly
      + workspace.byModel(absent).flatMap { model, threats in
        gathered(threats) {
          unrated(workspace[$0])
        } many: {
          unrated($0, of: workspace[model], in: workspace)
        }
      }
  }
}

extension Workspace {
  /// Whether what makes a threat possible was taken away, so that nobody has to rank it.
  fileprivate func isAvoided(_ threat: EntityIndex) -> Bool {
    self[threat][Threat.response]?.value == .avoid
  }
}

extension Rule {
  package static let threatWithoutSeverity = Rule("threat-without-severity", .warning)
}

private let help =
  "rate it under 'risk': { likelihood: medium, impact: high }, a CVSS vector, OWASP's factors, "
  + "or a severity"

private func partlyRated(_ threat: Entity) -> Diagnostic? {
  let (said, missing): (String, String)
  switch threat.gap(in: Threat.risk) {
  case .impact: (said, missing) = ("how likely", "how bad")
  case .likelihood: (said, missing) = ("how bad", "how likely")
  case .absent, nil: return nil
  }
  return Diagnostic(
    .threatWithoutSeverity, "'\(threat.id.value)' says \(said) it is, but not \(missing)",
    at: threat.place(of: Threat.risk),
    help: "a severity follows from 'likelihood' and 'impact' together"
  )
}

private func unrated(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .threatWithoutSeverity, "the risk of '\(threat.id.value)' is not rated", at: threat.id.span,
    help: help
  )
}

private func unrated(
  _ threats: [EntityIndex], of model: ThreatModel, in workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .threatWithoutSeverity, "the risks of \(workspace.listed(threats)) are not rated",
    at: model.id.span,
    notes: threats.map {
      .init("'\(workspace[$0].id.value)' is not rated", at: workspace[$0].id.span)
    },
    help: help
  )
}

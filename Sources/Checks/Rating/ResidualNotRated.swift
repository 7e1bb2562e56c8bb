package import Diagnostics
internal import Model

extension Check {
  /// Rated threats with mitigations, of which nobody says what those are to leave of the risk.
  static let residualNotRated = Check(.residualNotRated) { inspection in
    let workspace = inspection.workspace
    let threats = workspace.entitiesOfSystems(.threat).filter(workspace.lacksResidual)
    return workspace.byModel(threats).flatMap { model, threats in
      gathered(threats) {
        unrated(workspace[$0])
      } many: {
        unrated($0, of: workspace[model], in: workspace)
      }
    }
  }
}

extension Workspace {
  /// Whether a threat is rated before its mitigations, and not after them.
  fileprivate func lacksResidual(_ threat: EntityIndex) -> Bool {
    let risk = assessment(of: threat)
    return needsMitigations(threat) && risk.initial != nil && risk.target == nil
      && self[threat].gap(in: Threat.residual) != nil
      && sources(of: threat, .mitigates).contains { !isDropped(self[$0]) }
  }
}

extension Rule {
  package static let residualNotRated = Rule("residual-not-rated", .warning)
}

private func unrated(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .residualNotRated, "what its mitigations leave of '\(threat.id.value)' is not rated",
    at: threat.writes(Threat.residual) ? threat.place(of: Threat.residual) : threat.id.span,
    help: "rate what is left when they all work under 'residual'; until then its risk never falls"
  )
}

private func unrated(
  _ threats: [EntityIndex], of model: ThreatModel, in workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .residualNotRated, "what mitigations leave of \(workspace.listed(threats)) is not rated",
    at: model.id.span,
    notes: threats.map {
      .init("'\(workspace[$0].id.value)' has no 'residual'", at: workspace[$0].id.span)
    },
    help: "rate what is left when they all work under 'residual'; until then no risk falls"
  )
}

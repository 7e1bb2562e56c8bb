package import Diagnostics
internal import Model

extension Check {
  /// Threats about which nothing is done or planned, and which nobody has answered for.
  static let unmitigatedThreat = Check(.unmitigatedThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.threat).filter(workspace.isUnmitigated).map {
      unmitigated($0, in: workspace)
    }
  }
}

extension Workspace {
  /// Whether nothing is done or planned about a threat, and nothing is decided.
  func isUnmitigated(_ threat: EntityIndex) -> Bool {
    switch state(of: threat) {
    case .accepted, .resolved, .notApplicable, .duplicate: return false
    case .open, .inTreatment: break
    }
    switch self[threat][Threat.response]?.value {
    case .avoid, .transfer, .accept: return false
    case .mitigate, nil: break
    }
    return sources(of: threat, .mitigates).isEmpty && self[threat][Threat.mitigations] == nil
      && !isSettledAtEveryTarget(threat)
  }

  private func isSettledAtEveryTarget(_ threat: EntityIndex) -> Bool {
    let targets = targets(of: threat, .targets)
    return !targets.isEmpty && targets.allSatisfy { state(of: threat, at: $0).state.isSettled }
  }
}

extension Rule {
  package static let unmitigatedThreat = Rule("unmitigated-threat", .warning)
}

private func unmitigated(_ threat: EntityIndex, in workspace: Workspace) -> Diagnostic {
  Diagnostic(
    .unmitigatedThreat, "nothing is done or planned about '\(workspace[threat].id.value)'",
    at: workspace[threat].id.span,
    severity: workspace.risingSeverity(of: .unmitigatedThreat, at: threat),
    help: "name 'mitigations', or decide with 'response' to avoid, transfer or accept it"
  )
}

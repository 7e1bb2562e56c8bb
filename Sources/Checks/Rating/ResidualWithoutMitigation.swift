package import Diagnostics
internal import Model

extension Check {
  /// Threats whose risk is to fall although nothing stands against them.
  static let residualWithoutMitigation = Check(.residualWithoutMitigation) { inspection in
    let workspace = inspection.workspace
    return workspace.threatsThatApply.filter(workspace.fallsByItself).map { unexplained(workspace[$0]) }
  }
}

extension Workspace {
  /// Whether a threat's residual risk is lower with no mitigation to lower it, and nothing else is
  /// said to. That nothing is done at all is a finding of its own.
  fileprivate func fallsByItself(_ threat: EntityIndex) -> Bool {
    let risk = assessment(of: threat)
    guard risk.reason == .noMitigation, let initial = risk.initial, let target = risk.target,
      target.severity < initial.severity, self[threat][Threat.because] == nil,
      !isUnmitigated(threat)
    else { return false }
    switch self[threat][Threat.response]?.value {
    case .avoid, .transfer: return false
    case .accept: return true
    // That it rests on what was dropped, or is resolved by nothing, is said already.
    case .mitigate, nil: return false
    }
  }
}

extension Rule {
  package static let residualWithoutMitigation = Rule("residual-without-mitigation", .warning)
}

private func unexplained(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .residualWithoutMitigation, "nothing lowers the risk of '\(threat.id.value)'",
    at: threat.place(of: Threat.residual),
    help: "name the mitigations that do, or accept the risk as it is: without 'residual'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Great risks of which nothing would tell that they have come true, and nothing limits what
  /// follows.
  static let preventiveOnly = Check(.preventiveOnly) { inspection in
    let workspace = inspection.workspace
    // A single mitigation is found as such, and one without a type may be anything.
    return workspace.greatRisks.filter { risk in
      risk.mitigations.count > 1 && risk.mitigations.allSatisfy { onlyPrevents(workspace[$0]) }
    }.map(unnoticed)
  }
}

private func onlyPrevents(_ mitigation: Entity) -> Bool {
  guard let types = mitigation[Mitigation.type], !types.isEmpty else { return false }
  return types.allSatisfy { type in
    switch type.value {
    case .preventive, .deterrent, .directive: true
    case .detective, .corrective, .recovery: false
    }
  }
}

extension Rule {
  package static let preventiveOnly = Rule("preventive-only", .note)
}

private func unnoticed(_ risk: GreatRisk) -> Diagnostic {
  Diagnostic(
    .preventiveOnly,
    "'\(risk.threat.id.value)' is a \(risk.severity.rawValue) risk, and nothing would notice or limit it",
    at: risk.span,
    help: "add what is 'detective', 'corrective' or a 'recovery', for the day when prevention fails"
  )
}

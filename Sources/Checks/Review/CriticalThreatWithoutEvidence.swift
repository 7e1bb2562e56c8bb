package import Diagnostics
internal import Model

extension Check {
  /// Critical threats with mitigations in place, of none of which anything shows that it works.
  static let criticalThreatWithoutEvidence = Check(.criticalThreatWithoutEvidence) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.threat).compactMap { threat in
      guard workspace.isCritical(threat) else { return nil }
      let inPlace = workspace.sources(of: threat, .mitigates).filter {
        workspace[$0][Mitigation.status]?.value == .implemented
      }
      guard !inPlace.isEmpty,
        inPlace.allSatisfy({ workspace.sources(of: $0, .verifies).isEmpty })
      else { return nil }
      return unproven(workspace[threat], inPlace.map { workspace[$0].id.value.text })
    }
  }
}

extension Workspace {
  /// Whether a threat that can happen here would be critical if nothing were done about it.
  fileprivate func isCritical(_ threat: EntityIndex) -> Bool {
    switch state(of: threat) {
    case .notApplicable, .duplicate: false
    case .open, .inTreatment, .accepted, .resolved:
      assessment(of: threat).initial?.severity == .critical
    }
  }
}

extension Rule {
  package static let criticalThreatWithoutEvidence = Rule(
    "critical-threat-without-evidence", .warning)
}

private func unproven(_ threat: Entity, _ mitigations: [String]) -> Diagnostic {
  Diagnostic(
    .criticalThreatWithoutEvidence,
    "'\(threat.id.value)' is critical, and no evidence shows that "
      + "\(listed(mitigations.prefix(3), of: mitigations.count)) works",
    at: threat.id.span,
    help: "try to bring the threat about, and write down in an 'evidence' block what came out"
  )
}

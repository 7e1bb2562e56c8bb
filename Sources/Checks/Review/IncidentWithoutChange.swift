package import Diagnostics
internal import Model

extension Check {
  /// Incidents that are linked to no threat and no mitigation, so that the model is as it was.
  static let incidentWithoutChange = Check(.incidentWithoutChange) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.incident).map { workspace[$0] }
      .filter { $0[Incident.realised] == nil && $0[Incident.lessons] == nil }
      .map(unchanged)
  }
}

extension Rule {
  package static let incidentWithoutChange = Rule("incident-without-change", .warning)
}

private func unchanged(_ incident: Entity) -> Diagnostic {
  Diagnostic(
    .incidentWithoutChange, "'\(incident.id.value)' is linked to no threat and to no mitigation",
    at: incident.id.span,
    help: "name under 'realised' the threat that came true, new or known, and the 'lessons'"
  )
}

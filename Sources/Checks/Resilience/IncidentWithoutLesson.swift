package import Diagnostics
internal import Model

extension Check {
  /// Incidents that made a threat come true and led to no mitigation.
  static let incidentWithoutLesson = Check(.incidentWithoutLesson) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.incident).map { workspace[$0] }
      .filter { $0[Incident.realised] != nil && $0[Incident.lessons] == nil }
      .map(untaught)
  }
}

extension Rule {
  package static let incidentWithoutLesson = Rule("incident-without-lesson", .warning)
}

private func untaught(_ incident: Entity) -> Diagnostic {
  Diagnostic(
    .incidentWithoutLesson, "'\(incident.id.value)' has led to no mitigation",
    at: incident.id.span,
    help: "name under 'lessons' what was done or planned because of it"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Objectives of recovery that nobody has ever tried to meet.
  static let untestedRecovery = Check(.untestedRecovery) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.objective).filter { objective in
      let entity = workspace[objective]
      return ["rto", "rpo"].contains(entity[Objective.metric]?.value)
        && entity[Objective.measured] == nil
        && workspace.sources(of: objective, .verifies).isEmpty
    }.map { untested(workspace[$0]) }
  }
}

extension Rule {
  package static let untestedRecovery = Rule("untested-recovery", .note)
}

private func untested(_ objective: Entity) -> Diagnostic {
  Diagnostic(
    .untestedRecovery, "the recovery that '\(objective.id.value)' promises has not been tried",
    at: objective.id.span,
    help: "rehearse it, and write what was 'measured' or name the objective under 'verifies' of "
      + "the evidence"
  )
}

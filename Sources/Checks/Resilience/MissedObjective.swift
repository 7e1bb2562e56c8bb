package import Diagnostics
internal import Model

extension Check {
  /// Objectives that a measurement has missed.
  static let missedObjective = Check(.missedObjective) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.objective).compactMap { objective in
      guard workspace.state(ofObjective: objective) == .missed,
        let measured = workspace[objective][Objective.measured],
        let target = workspace[objective][Objective.target]
      else { return nil }
      return missed(workspace[objective], measured, target)
    }
  }
}

extension Rule {
  package static let missedObjective = Rule("missed-objective", .warning)
}

private func missed(
  _ objective: Entity, _ measured: Located<String>, _ target: Located<String>
) -> Diagnostic {
  Diagnostic(
    .missedObjective,
    "'\(objective.id.value)' was missed: \(measured.value) was measured, \(target.value) is the target",
    at: measured.span,
    help: "mend what keeps it from being met and measure again, or set a target that can be held"
  )
}

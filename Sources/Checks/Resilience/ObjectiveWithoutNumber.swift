package import Diagnostics
internal import Model

extension Check {
  /// Objectives of which nobody can tell whether they are met.
  static let objectiveWithoutNumber = Check(.objectiveWithoutNumber) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.objective).compactMap { objective in
      let entity = workspace[objective]
      guard let target = entity[Objective.target] else { return withoutTarget(entity) }
      if !target.value.contains(where: \.isNumber) { return withoutNumber(entity, target) }
      return entity.isOfTime && !target.value.contains(where: \.isLetter)
        ? withoutUnit(entity, target) : nil
    }
  }
}

extension Entity {
  /// Whether an objective is about how long something takes.
  fileprivate var isOfTime: Bool {
    ["rto", "rpo", "latency"].contains(self[Objective.metric]?.value)
  }
}

extension Rule {
  package static let objectiveWithoutNumber = Rule("objective-without-number", .warning)
}

private func withoutTarget(_ objective: Entity) -> Diagnostic {
  Diagnostic(
    .objectiveWithoutNumber, "'\(objective.id.value)' has no target", at: objective.id.span,
    help: "write under 'target' the number to reach, with its unit"
  )
}

private func withoutNumber(_ objective: Entity, _ target: Located<String>) -> Diagnostic {
  Diagnostic(
    .objectiveWithoutNumber, "the target '\(target.value)' has no number",
    at: objective.place(target.span),
    help: "write the number to reach with its unit, such as '99.5 %' or '4 h'"
  )
}

private func withoutUnit(_ objective: Entity, _ target: Located<String>) -> Diagnostic {
  Diagnostic(
    .objectiveWithoutNumber, "the target '\(target.value)' has no unit",
    at: objective.place(target.span), help: "say of what: seconds, minutes, hours or days"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Models that set objectives for staying up, and say nothing of a later stage of the life cycle:
  /// designing for failure, testing, or operating.
  static let resilienceStageWithoutOutput = Check(.resilienceStageWithoutOutput) { inspection in
    let workspace = inspection.workspace
    return workspace.modelsWithObjectives.compactMap { model in
      guard let first = workspace.entities(of: model, .objective).first else { return nil }
      let empty = workspace.emptyStages(of: model)
      return empty.isEmpty ? nil : unfinished(workspace[model], empty, at: workspace[first].id.span)
    }
  }
}

extension Workspace {
  /// The stages between the objectives and the incidents from which a model has nothing to show.
  fileprivate func emptyStages(of model: ModelIndex) -> [String] {
    let threats = entities(of: model, .threat).filter { threat in
      self[threat][Threat.failureMode] != nil || deniesService(threat)
    }
    let evidence = entities(of: model, .evidence)
    func shows(_ methods: Set<String>) -> Bool {
      evidence.contains { methods.contains(self[$0][Evidence.method]?.value ?? "") }
    }
    let isTested =
      shows(["load-test", "fault-injection", "game-day"])
      || entities(of: model, .objective).contains { !sources(of: $0, .verifies).isEmpty }
    let isWatched =
      shows(["monitoring"])
      || entities(of: model, .objective).contains { self[$0][Objective.measured] != nil }
      || entities(of: model, .mitigation).contains { mitigation in
        (self[mitigation][Mitigation.type] ?? []).contains { $0.value == .detective }
      }
    return (threats.isEmpty ? ["how it can fail"] : []) + (isTested ? [] : ["how that is tested"])
      + (isWatched ? [] : ["how an outage is noticed"])
  }
}

extension Rule {
  package static let resilienceStageWithoutOutput = Rule(
    "resilience-stage-without-output", .note)
}

private func unfinished(
  _ model: ThreatModel, _ stages: [String], at place: SourceSpan
) -> Diagnostic {
  let words =
    stages.count == 1
    ? stages[0] : stages.dropLast().joined(separator: ", ") + " or " + (stages.last ?? "")
  return Diagnostic(
    .resilienceStageWithoutOutput, "'\(model.id.value)' sets objectives, and does not say \(words)",
    at: place,
    help: "add threats of denial of service, evidence by 'load-test' or 'game-day', or what was "
      + "'measured'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Severe threats to availability whose answers nobody has put under load or broken on purpose,
  /// in models that set objectives for staying up.
  static let availabilityThreatWithoutTest = Check(.availabilityThreatWithoutTest) { inspection in
    let workspace = inspection.workspace
    return workspace.modelsWithObjectives.flatMap { model in
      workspace.entities(of: model, .threat).filter(workspace.isUntried)
        .map { untried(workspace[$0]) }
    }
  }
}

/// How one finds out whether something stays up.
private let trials: Set<String> = ["load-test", "fault-injection", "game-day", "monitoring"]

extension Workspace {
  /// Whether a threat that would be severe keeps something from answering, and its mitigations are
  /// in place without any trial.
  fileprivate func isUntried(_ threat: EntityIndex) -> Bool {
    switch state(of: threat) {
    case .notApplicable, .duplicate, .accepted: return false
    case .open, .inTreatment, .resolved: break
    }
    guard deniesService(threat), let initial = assessment(of: threat).initial,
      initial.severity >= .high
    else { return false }
    let inPlace = sources(of: threat, .mitigates).filter {
      self[$0][Mitigation.status]?.value == .implemented
    }
    let evidence = inPlace.flatMap { sources(of: $0, .verifies) }
    return !inPlace.isEmpty
      && !evidence.contains { trials.contains(self[$0][Evidence.method]?.value ?? "") }
  }
}

extension Rule {
  package static let availabilityThreatWithoutTest = Rule(
    "availability-threat-without-test", .note)
}

private func untried(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .availabilityThreatWithoutTest,
    "what answers '\(threat.id.value)' has been neither put under load nor broken on purpose",
    at: threat.id.span,
    help: "add evidence by 'load-test', 'fault-injection' or 'game-day' that verifies a mitigation"
  )
}

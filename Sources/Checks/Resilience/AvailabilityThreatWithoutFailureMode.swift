package import Diagnostics
internal import Model

extension Check {
  /// Threats of denial of service without a way of failing, in models that name it for others.
  static let availabilityThreatWithoutFailureMode = Check(.availabilityThreatWithoutFailureMode) {
    inspection in
    let workspace = inspection.workspace
    return workspace.modelIndices.filter { !workspace.libraries.contains($0) }.flatMap { model in
      let threats = workspace.entities(of: model, .threat)
      guard threats.contains(where: { workspace[$0][Threat.failureMode] != nil }) else {
        return [Diagnostic]()
      }
      return threats.filter(workspace.failsSomehow).map { modeless(workspace[$0]) }
    }
  }
}

extension Workspace {
  /// Whether a threat keeps something from answering, and nothing says by which way of failing.
  fileprivate func failsSomehow(_ threat: EntityIndex) -> Bool {
    switch state(of: threat) {
    case .notApplicable, .duplicate: return false
    case .open, .inTreatment, .accepted, .resolved: break
    }
    return self[threat][Threat.failureMode] == nil
      && (self[threat][Threat.stride] ?? []).map(\.value) == [.denialOfService]
  }
}

extension Rule {
  package static let availabilityThreatWithoutFailureMode = Rule(
    "availability-threat-without-failure-mode", .note)
}

private func modeless(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .availabilityThreatWithoutFailureMode,
    "'\(threat.id.value)' does not say in which way the system fails", at: threat.id.span,
    help: "name under 'failure-mode' which it is, such as 'excessive-load' or 'shared-fate'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Threats that are closed as a whole and open at a target.
  static let resolvedWithOpenTarget = Check(.resolvedWithOpenTarget) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).flatMap { threat in
      let entity = workspace[threat]
      guard workspace.state(of: threat).isSettled, let whole = entity[Threat.status] else {
        return [Diagnostic]()
      }
      return entity.targetRecords.filter(\.isUnsettled).compactMap { target in
        target.status.map { openTarget(target, $0, of: entity, whole) }
      }
    }
  }
}

extension TargetRecord {
  /// Whether something is still to be done here, by its own words.
  var isUnsettled: Bool {
    switch status?.value {
    case .open, .inTreatment: true
    case .resolved, .notApplicable, .duplicate, nil: false
    }
  }
}

extension Rule {
  package static let resolvedWithOpenTarget = Rule("resolved-with-open-target", .error)
}

private func openTarget(
  _ target: TargetRecord, _ status: Located<ThreatStatus>, of threat: Entity,
  _ whole: Located<ThreatStatus>
) -> Diagnostic {
  Diagnostic(
    .resolvedWithOpenTarget,
    "'\(threat.id.value)' is \(whole.value.rawValue), but \(status.value.rawValue) at '\(target.name)'",
    at: status.span,
    notes: [
      .init("the whole threat is \(whole.value.rawValue) here", at: threat.place(whole.span))
    ],
    help: "a threat is as open as its most open target"
  )
}

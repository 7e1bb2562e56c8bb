package import Diagnostics
internal import Model

extension Check {
  /// Threats that are called open although everything about them is done.
  static let openThoughMitigated = Check(.openThoughMitigated) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).compactMap { threat in
      guard let status = workspace[threat][Threat.status], status.value == .open,
        let reason = workspace.reasonToClose(threat)
      else { return nil }
      return open(workspace[threat], at: status.span, reason)
    }
  }
}

/// Why a threat need not be open any more.
private enum ReasonToClose {
  case everyMitigationIsImplemented
  case everyTargetIsSettled
}

extension Workspace {
  fileprivate func reasonToClose(_ threat: EntityIndex) -> ReasonToClose? {
    let records = self[threat].targetRecords
    let targets = self[threat][Threat.targets]?.items.count ?? 0
    let isSettled = records.allSatisfy { $0.status != nil && !$0.isUnsettled }
    if targets > 0, records.count == targets, isSettled { return .everyTargetIsSettled }
    let mitigations = sources(of: threat, .mitigates).map { self[$0] }.filter { !isDropped($0) }
    let isDone = mitigations.allSatisfy { $0[Mitigation.status]?.value == .implemented }
    guard needsMitigations(threat), !mitigations.isEmpty, isDone else { return nil }
    return records.contains { $0.isUnsettled } ? nil : .everyMitigationIsImplemented
  }
}

extension Rule {
  package static let openThoughMitigated = Rule("open-though-mitigated", .note)
}

private func open(
  _ threat: Entity, at place: SourceSpan, _ reason: ReasonToClose
) -> Diagnostic {
  let what =
    switch reason {
    case .everyMitigationIsImplemented: "every mitigation of it is implemented"
    case .everyTargetIsSettled: "it is settled at every target"
    }
  return Diagnostic(
    .openThoughMitigated, "'\(threat.id.value)' is open, but \(what)", at: threat.place(place),
    help: "call it resolved, or name what is still missing"
  )
}

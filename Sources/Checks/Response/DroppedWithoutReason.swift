package import Diagnostics
internal import Model

extension Check {
  /// Mitigations that were decided against or taken away, without a word on why.
  static let droppedWithoutReason = Check(.droppedWithoutReason) { inspection in
    inspection.workspace.entities(.mitigation).compactMap { mitigation in
      let mitigation = inspection.workspace[mitigation]
      guard let status = mitigation[Mitigation.status], isDropped(mitigation),
        mitigation[Mitigation.because] == nil
      else { return nil }
      return withoutReason(mitigation, status)
    }
  }
}

extension Rule {
  package static let droppedWithoutReason = Rule("dropped-without-reason", .warning)
}

private func withoutReason(
  _ mitigation: Entity, _ status: Located<MitigationStatus>
) -> Diagnostic {
  let what = status.value == .wontDo ? "was decided against" : "is no longer in place"
  return Diagnostic(
    .droppedWithoutReason, "'\(mitigation.id.value)' \(what), and no reason is given",
    at: mitigation.place(status.span), help: "say why with 'because', or it will be proposed again"
  )
}

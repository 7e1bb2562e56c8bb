package import Diagnostics
internal import Model

extension Check {
  /// Threats that are avoided, without a word on what was taken away.
  static let avoidedWithoutReason = Check(.avoidedWithoutReason) { inspection in
    let workspace = inspection.workspace
    return workspace.threatsAnswered(by: .avoid).filter { threat in
      workspace[threat][Threat.because] == nil && workspace[threat][Threat.mitigations] == nil
        && workspace.sources(of: threat, .mitigates).isEmpty
    }.map { withoutReason(workspace[$0]) }
  }
}

extension Rule {
  package static let avoidedWithoutReason = Rule("avoided-without-reason", .warning)
}

private func withoutReason(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .avoidedWithoutReason,
    "'\(threat.id.value)' is to be avoided, but it does not say how",
    at: threat.place(threat[Threat.response]?.span),
    help: "say with 'because' what is taken away, or name 'mitigations' that do it"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Threats that are to be accepted, without a word on who does, until when and why.
  static let acceptedWithoutRecord = Check(.acceptedWithoutRecord) { inspection in
    let workspace = inspection.workspace
    return workspace.threatsAnswered(by: .accept)
      .filter { workspace[$0][Threat.accepted] == nil }
      .map { withoutRecord(workspace[$0]) }
  }
}

extension Rule {
  package static let acceptedWithoutRecord = Rule("accepted-without-record", .error)
}

private func withoutRecord(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .acceptedWithoutRecord,
    "'\(threat.id.value)' is to be accepted, and no acceptance is recorded",
    at: threat.place(threat[Threat.response]?.span),
    help: "write 'accepted: { by: ..., on: ..., until: ..., reason: ... }'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Risks that somebody carries, without a word on who.
  static let transferredWithoutParty = Check(.transferredWithoutParty) { inspection in
    let workspace = inspection.workspace
    return workspace.threatsAnswered(by: .transfer)
      .filter { workspace[$0][Threat.transferredTo] == nil }
      .map { withoutParty(workspace[$0]) }
  }
}

extension Rule {
  package static let transferredWithoutParty = Rule("transferred-without-party", .error)
}

private func withoutParty(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .transferredWithoutParty,
    "'\(threat.id.value)' is to be transferred, and does not say to whom",
    at: threat.place(threat[Threat.response]?.span),
    help: "say with 'transferred-to' who carries the risk, and with 'because' on what basis"
  )
}

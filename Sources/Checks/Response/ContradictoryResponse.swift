package import Diagnostics
internal import Model

extension Check {
  /// Keys of one decision beside another: an acceptance of what is to be mitigated.
  static let contradictoryResponse = Check(.contradictoryResponse) { inspection in
    inspection.workspace.entities(.threat).flatMap { threat in
      let threat = inspection.workspace[threat]
      let response = threat[Threat.response]?.value
      var findings: [Diagnostic] = []
      if response != .accept, threat.writes(Threat.accepted) {
        findings.append(
          contradictory(threat, Threat.accepted.spec, unless: Threat.response.spec, is: "accept"))
      }
      if response != .transfer, threat.writes(Threat.transferredTo) {
        findings.append(
          contradictory(
            threat, Threat.transferredTo.spec, unless: Threat.response.spec, is: "transfer"))
      }
      if threat[Threat.status]?.value != .duplicate, threat.writes(Threat.duplicateOf) {
        findings.append(
          contradictory(
            threat, Threat.duplicateOf.spec, unless: Threat.status.spec, is: "duplicate"))
      }
      return findings
    }
  }
}

extension Rule {
  package static let contradictoryResponse = Rule("contradictory-response", .warning)
}

private func contradictory(
  _ threat: Entity, _ key: FieldSpec, unless other: FieldSpec, is value: String
) -> Diagnostic {
  let written = threat.fields.entry(other.name)
  let clash =
    written.map { "'\(other.name)' is '\($0.value.text)'" } ?? "there is no '\(other.name)'"
  return Diagnostic(
    .contradictoryResponse, "'\(threat.id.value)' has '\(key.name)', but \(clash)",
    at: threat.place(threat.fields.entry(key.name)?.key.span),
    notes: written.map { [.init("it is given here", at: threat.place($0.value.span))] } ?? [],
    help: "write '\(other.name): \(value)', or take '\(key.name)' out"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Threats against which only such mitigations stand as were decided against or taken away.
  static let reliesOnDroppedMitigation = Check(.reliesOnDroppedMitigation) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).compactMap { threat in
      guard workspace.needsMitigations(threat) else { return nil }
      let mitigations = workspace.sources(of: threat, .mitigates).map { workspace[$0] }
      guard !mitigations.isEmpty, mitigations.allSatisfy(isDropped) else { return nil }
      return relies(workspace[threat], on: mitigations)
    }
  }
}

extension Rule {
  package static let reliesOnDroppedMitigation = Rule("relies-on-dropped-mitigation", .error)
}

private func relies(_ threat: Entity, on mitigations: [Entity]) -> Diagnostic {
  let names = listed(mitigations.prefix(3).map(\.id.value.text), of: mitigations.count)
  return Diagnostic(
    .reliesOnDroppedMitigation,
    "'\(threat.id.value)' rests on nothing but \(names), which \(mitigations.count == 1 ? "is" : "are")"
      + " not done",
    at: threat.id.span,
    notes: mitigations.prefix(3).map {
      Diagnostic.Note(
        "'\($0.id.value)' is \($0[Mitigation.status]?.value == .retired ? "retired" : "not to be done")",
        at: $0.place($0[Mitigation.status]?.span))
    },
    help: "find another mitigation, or decide with 'response' to avoid, transfer or accept it"
  )
}

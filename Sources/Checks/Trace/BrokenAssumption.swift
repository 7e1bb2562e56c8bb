package import Diagnostics
internal import Model

extension Check {
  /// Assumptions that turned out to be wrong while something still rests on them.
  static let brokenAssumption = Check(.brokenAssumption) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.assumption).compactMap { assumption in
      guard let status = workspace[assumption][Assumption.status], status.value == .broken else {
        return nil
      }
      let resting = workspace.inForce(restingOn: assumption)
      guard !resting.isEmpty else { return nil }
      return broken(workspace[assumption], at: status.span, resting.map { workspace[$0] })
    }
  }
}

extension Rule {
  package static let brokenAssumption = Rule("broken-assumption", .error)
}

private func broken(
  _ assumption: Entity, at status: SourceSpan, _ resting: [Entity]
) -> Diagnostic {
  let named = resting.prefix(5)
  return Diagnostic(
    .brokenAssumption,
    "'\(assumption.id.value)' is broken, but \(listed(named.map(\.id.value.text), of: resting.count))"
      + " still \(resting.count == 1 ? "rests" : "rest") on it",
    at: status,
    notes: named.map { Diagnostic.Note("'\($0.id.value)' rests on it", at: $0.id.span) },
    help: "judge again what rests on it, and take out what no longer holds"
  )
}

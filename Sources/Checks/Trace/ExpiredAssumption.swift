package import Diagnostics
internal import Model

extension Check {
  /// Assumptions that were to be confirmed again by a day that has passed, while something still
  /// rests on them.
  static let expiredAssumption = Check(.expiredAssumption) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.assumption).compactMap { assumption in
      guard case .runOut = workspace.standing(ofAssumption: assumption, on: inspection.today),
        let until = workspace[assumption][Assumption.validUntil]
      else { return nil }
      let resting = workspace.inForce(restingOn: assumption)
      guard !resting.isEmpty else { return nil }
      return expired(workspace[assumption], until, resting.map { workspace[$0] })
    }
  }
}

extension Rule {
  package static let expiredAssumption = Rule("expired-assumption", .warning)
}

private func expired(
  _ assumption: Entity, _ until: Located<Day>, _ resting: [Entity]
) -> Diagnostic {
  let named = resting.prefix(5)
  return Diagnostic(
    .expiredAssumption,
    "'\(assumption.id.value)' was valid until \(until.value), and "
      + listed(named.map(\.id.value.text), of: resting.count)
      + " \(resting.count == 1 ? "rests" : "rest") on it",
    at: assumption.place(until.span),
    notes: named.map { Diagnostic.Note("'\($0.id.value)' rests on it", at: $0.id.span) },
    help: "find out whether it still holds: give it a later 'valid-until', or 'status: broken'"
  )
}

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
      let resting = workspace.sources(of: assumption, .restsOn).filter(workspace.isInForce)
      guard !resting.isEmpty else { return nil }
      return broken(workspace[assumption], at: status.span, resting.map { workspace[$0] })
    }
  }
}

extension Workspace {
  /// Whether what an entity says still counts.
  fileprivate func isInForce(_ entity: EntityIndex) -> Bool {
    switch self[entity].kind {
    case .threat:
      switch state(of: entity) {
      case .notApplicable, .duplicate: false
      case .open, .inTreatment, .accepted, .resolved: true
      }
    case .mitigation: !isDropped(self[entity])
    case .asset, .source, .assumption, .dataflow, .evidence, .objective, .question, .incident,
      .review, .attackTree, .view, .element, .flow, .boundary:
      true
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

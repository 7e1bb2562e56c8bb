internal import Diagnostics

/// What a reader is told of a threat: its status, or that its risk is accepted.
package enum ThreatState: String, Sendable, Hashable, CaseIterable {
  case open
  case inTreatment = "in-treatment"
  case accepted, resolved
  case notApplicable = "not-applicable"
  case duplicate
}

extension ThreatState {
  package var words: String {
    switch self {
    case .open: "Open"
    case .inTreatment: "In treatment"
    case .accepted: "Accepted"
    case .resolved: "Resolved"
    case .notApplicable: "Not applicable"
    case .duplicate: "Duplicate"
    }
  }

  /// Whether the exposure is still there and nobody has answered for it.
  package var isOpen: Bool { self == .open }

  /// Whether nothing more is to be done.
  package var isSettled: Bool {
    switch self {
    case .resolved, .notApplicable, .duplicate: true
    case .open, .inTreatment, .accepted: false
    }
  }
}

extension Workspace {
  /// The state of a threat as a whole.
  package func state(of threat: EntityIndex) -> ThreatState {
    judgements[threat]?.state ?? judgedState(of: threat)
  }

  /// The state that follows from what is written of a threat.
  func judgedState(of threat: EntityIndex) -> ThreatState {
    let entity = self[threat]
    switch entity[Threat.status]?.value {
    case .notApplicable: return .notApplicable
    case .duplicate: return .duplicate
    // What is accepted is decided, but the exposure is still there.
    case .resolved: return isAccepted(entity) ? .accepted : .resolved
    case .inTreatment: return isAccepted(entity) ? .accepted : .inTreatment
    case .open, nil: return isAccepted(entity) ? .accepted : .open
    }
  }

  private func isAccepted(_ threat: Entity) -> Bool {
    threat[Threat.response]?.value == .accept && threat[Threat.accepted] != nil
  }

  /// The state of a threat at one of its targets, with what was written about it there.
  package func state(of threat: EntityIndex, at target: EntityIndex) -> TargetState {
    let whole = state(of: threat)
    for item in self[threat][Threat.targets]?.items ?? [] {
      guard case .record(let fields, _) = item, case .reference(let id)? = fields["id"],
        resolve(id.value, from: model(of: threat)) == target
      else { continue }
      let status = fields["status"].flatMap { ThreatState(rawValue: $0.text) }
      return TargetState(
        state: status ?? whole, because: phrase(fields["because"]),
        mitigations: references(fields["mitigations"], from: threat))
    }
    return TargetState(state: whole, because: nil, mitigations: [])
  }

  private func phrase(_ value: FieldValue?) -> Phrase? {
    if case .phrase(let phrase)? = value { phrase } else { nil }
  }

  private func references(_ value: FieldValue?, from entity: EntityIndex) -> [EntityIndex] {
    (value?.items ?? []).compactMap { item in
      guard case .reference(let id) = item else { return nil }
      return resolve(id.value, from: model(of: entity))
    }
  }
}

/// Where a threat stands at one target.
package struct TargetState: Sendable {
  package let state: ThreatState
  package let because: Phrase?
  /// The mitigations that are named for this target alone.
  package let mitigations: [EntityIndex]
}

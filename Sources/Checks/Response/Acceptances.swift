internal import Diagnostics
internal import Model

/// A risk that somebody has decided to live with.
struct AcceptedRisk {
  let threat: EntityIndex
  let entity: Entity
  /// The keys of the acceptance.
  let record: FieldSet

  /// Where the acceptance stands.
  var span: SourceSpan { entity.place(of: Threat.accepted) }
}

extension Workspace {
  /// The acceptances that hold or should hold: not those of threats that do not apply.
  var acceptedRisks: [AcceptedRisk] {
    threatsAnswered(by: .accept).compactMap { threat in
      let entity = self[threat]
      return entity[Threat.accepted].map {
        AcceptedRisk(threat: threat, entity: entity, record: $0)
      }
    }
  }

  /// The threats that apply and for which a response was decided.
  func threatsAnswered(by response: ThreatResponse) -> [EntityIndex] {
    entities(.threat).filter { threat in
      guard self[threat][Threat.response]?.value == response else { return false }
      switch state(of: threat) {
      case .notApplicable, .duplicate: return false
      case .open, .inTreatment, .accepted, .resolved: return true
      }
    }
  }
}

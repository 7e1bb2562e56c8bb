internal import Diagnostics

extension Comparison {
  /// What is worked out of threats, mitigations and evidence that there are on both sides.
  func addMovements(to model: inout ModelDifference) {
    guard let now = model.new else { return }
    for entity in new.entities(of: now) {
      guard let earlier = counterparts.oldEntity[entity] else { continue }
      switch new[entity].kind {
      case .threat: addMovements(ofThreat: earlier, entity, to: &model)
      case .mitigation, .assumption, .objective:
        let before = old.verification(of: earlier, on: old.day)
        let after = new.verification(of: entity, on: new.day)
        guard before != after else { continue }
        model.verifications.append(
          Movement(old: earlier, new: entity, before: before, after: after))
      case .evidence:
        let before = EvidenceStanding(old.state(ofEvidence: earlier, on: old.day))
        let after = EvidenceStanding(new.state(ofEvidence: entity, on: new.day))
        guard before != after else { continue }
        model.evidence.append(Movement(old: earlier, new: entity, before: before, after: after))
      case .asset, .source, .dataflow, .question, .incident, .review, .attackTree, .view, .element,
        .flow, .boundary:
        break
      }
    }
  }

  private func addMovements(
    ofThreat earlier: EntityIndex, _ threat: EntityIndex, to model: inout ModelDifference
  ) {
    let (before, after) = (old.assessment(of: earlier), new.assessment(of: threat))
    for moment in RiskMoment.allCases {
      let (was, now) = (before.rating(moment)?.severity, after.rating(moment)?.severity)
      guard was != now else { continue }
      model.risks.append(
        RiskMovement(
          moment: moment,
          movement: Movement(old: earlier, new: threat, before: was, after: now)))
    }
    let (was, now) = (old.state(of: earlier), new.state(of: threat))
    if was != now {
      model.states.append(Movement(old: earlier, new: threat, before: was, after: now))
    }
  }
}

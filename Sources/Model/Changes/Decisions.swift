internal import Diagnostics

extension Comparison {
  /// What in a model needs a decision: threats first, then what was done about them, then the
  /// design, then what is taken as true.
  func decisions(in model: ModelDifference) -> [Decision] {
    let removed = model.entities.compactMap { decision(onRemoved: $0) }
    guard let now = model.new else { return removed }
    // What a library leaves open is for the models that build on it.
    let threats =
      new.libraries.contains(now)
      ? [] : new.entities(of: now, .threat).compactMap { decision(onThreat: $0) }
    let mitigations = new.entities(of: now, .mitigation).compactMap { decision(onMitigation: $0) }
    let unlinked = model.links.compactMap { decision(onLink: $0) }
    let flows = new.entities(of: now, .flow).compactMap { decision(onFlow: $0) }
    let assumptions = new.entities(of: now, .assumption).compactMap { decision(onAssumption: $0) }
    return threats + removed + mitigations + unlinked + flows + assumptions
  }

  /// Whether a threat's risk at this level is nobody's to pass over: High, or above the appetite of
  /// a workspace that bears less.
  private func isSevere(
    _ level: RiskLevel, of threat: EntityIndex, in workspace: Workspace
  ) -> Bool {
    level >= .high || workspace.appetite(for: threat).map { level > $0 } ?? false
  }

  private func about(_ entity: EntityIndex, _ reason: Decision.Reason) -> Decision {
    Decision(reason: reason, subject: SidedEntity(side: .new, entity: entity))
  }

  private func decision(onThreat threat: EntityIndex) -> Decision? {
    let state = new.state(of: threat)
    let level = new.severity(of: threat)
    guard let earlier = counterparts.oldEntity[threat] else {
      if state == .accepted { return about(threat, .accepted(level)) }
      guard state.isOpen, let level, isSevere(level, of: threat, in: new) else { return nil }
      return about(threat, .newThreat(level))
    }
    let (was, before) = (old.state(of: earlier), old.severity(of: earlier))
    if state == .accepted {
      if was != .accepted { return about(threat, .accepted(level)) }
      guard let level, before.map({ $0 < level }) ?? true else { return nil }
      return about(threat, .acceptedAndRaised(from: before, to: level))
    }
    if state.isOpen, let level, isSevere(level, of: threat, in: new) {
      if was.isSettled || was == .accepted { return about(threat, .reopened(level)) }
      if before.map({ $0 < level }) ?? true {
        return about(threat, .openAndRaised(from: before, to: level))
      }
    }
    if state == .resolved, let level, isSevere(level, of: threat, in: new),
      before.map({ $0 < level }) ?? true
    {
      return about(threat, .resolvedAndRaised(from: before, to: level))
    }
    if let before, let level, level < before {
      let givenUp = new.sources(of: threat, .mitigates).filter { mitigation in
        new.isDropped(mitigation)
          && counterparts.oldEntity[mitigation].map { !old.isDropped($0) } ?? false
      }
      if !givenUp.isEmpty {
        return about(threat, .loweredByGivingUp(givenUp, from: before, to: level))
      }
    }
    if state == .notApplicable || state == .duplicate, state != was {
      let worst = new.assessment(of: threat).initial?.severity ?? level
      if let worst, isSevere(worst, of: threat, in: new) {
        return about(threat, .dismissed(as: state, worst))
      }
    }
    return nil
  }

  private func decision(onRemoved difference: EntityDifference) -> Decision? {
    guard let entity = difference.old, difference.new == nil else { return nil }
    let subject = SidedEntity(side: .old, entity: entity)
    switch old[entity].kind {
    case .threat:
      guard !old.state(of: entity).isSettled, let level = old.severity(of: entity),
        isSevere(level, of: entity, in: old)
      else { return nil }
      return Decision(reason: .removedThreat(level), subject: subject)
    case .mitigation:
      let threats = old.targets(of: entity, .mitigates)
        .compactMap { counterparts.newEntity[$0] }.filter { !new.state(of: $0).isSettled }
      guard !threats.isEmpty, !old.isDropped(entity) else { return nil }
      return Decision(reason: .removedMitigation(threats: threats), subject: subject)
    case .asset, .source, .assumption, .dataflow, .evidence, .objective, .question, .incident,
      .review, .attackTree, .view, .element, .flow, .boundary:
      return nil
    }
  }

  private func decision(onMitigation mitigation: EntityIndex) -> Decision? {
    guard let earlier = counterparts.oldEntity[mitigation] else { return nil }
    if new.isDropped(mitigation) {
      guard !old.isDropped(earlier) else { return nil }
      let threats = new.targets(of: mitigation, .mitigates)
      return about(mitigation, .dropped(threats: threats))
    }
    if old[earlier][Mitigation.status]?.value == .implemented,
      new[mitigation][Mitigation.status]?.value != .implemented
    {
      return about(
        mitigation, .noLongerInPlace(threats: new.targets(of: mitigation, .mitigates)))
    }
    let now = new.verification(of: mitigation, on: new.day)
    guard now == .failing, old.verification(of: earlier, on: old.day) != .failing else {
      return nil
    }
    return about(mitigation, .shownToFail)
  }

  /// A mitigation that is no longer named for a threat, where both are still there.
  private func decision(onLink difference: LinkDifference) -> Decision? {
    let link = difference.link
    guard difference.side == .old, link.relation == .mitigates,
      let mitigation = counterparts.newEntity[link.source],
      let threat = counterparts.newEntity[link.target],
      !new.state(of: threat).isSettled, !old.isDropped(link.source)
    else { return nil }
    return about(mitigation, .noLongerMitigates(threat))
  }

  private func decision(onFlow flow: EntityIndex) -> Decision? {
    if let earlier = counterparts.oldEntity[flow], !new.targets(of: flow, .crosses).isEmpty {
      let lost = [Flow.encrypted, Flow.authenticated].filter {
        old[earlier][$0]?.value == true && new[flow][$0]?.value != true
      }
      if !lost.isEmpty { return about(flow, .lessProtected(lost.map(\.spec.name))) }
    }
    guard new.isUncoveredCrossing(flow) else { return nil }
    let crossed = new.targets(of: flow, .crosses)
    if let earlier = counterparts.oldEntity[flow], old.isUncoveredCrossing(earlier) {
      let before = Set(old.targets(of: earlier, .crosses).compactMap { counterparts.newEntity[$0] })
      let added = crossed.filter { !before.contains($0) }
      return added.isEmpty ? nil : about(flow, .uncoveredCrossing(added))
    }
    return about(flow, .uncoveredCrossing(crossed))
  }

  private func decision(onAssumption assumption: EntityIndex) -> Decision? {
    let standing = new.standing(ofAssumption: assumption, on: new.day)
    guard standing.hasFallen else { return nil }
    if let earlier = counterparts.oldEntity[assumption],
      old.standing(ofAssumption: earlier, on: old.day).hasFallen
    {
      return nil
    }
    let resting = new.sources(of: assumption, .restsOn)
    return about(assumption, .fallen(standing, resting: resting))
  }
}

internal import Diagnostics

/// How a model stands against the workspace's bar.
package struct Readiness: Sendable {
  /// What there is of one condition.
  package struct Result: Sendable {
    package let requirement: ReadinessBar.Requirement
    package let number: Int
    /// What was counted, where that has pages: everything but errors and the review.
    package let entities: [EntityIndex]

    package var isMet: Bool { number <= requirement.atMost }
  }

  /// The bar's answer in a word.
  package enum Verdict: Sendable, Hashable {
    case ready, notReady
    /// All holds but for the review, which is too old.
    case outOfDate
    /// There is no threat to judge by.
    case noThreats
    /// The model is there for others to build on.
    case library
    case retired
    /// What the model is judged by may be internal, so that there is nothing to say.
    case untold
  }

  package let verdict: Verdict
  package let results: [Result]

  package var failed: [Result] { results.filter { !$0.isMet } }

  /// Whether somebody has to do something.
  package var isUrgent: Bool { verdict == .notReady || verdict == .outOfDate }

  /// The same for readers who may not see all that it rests on.
  ///
  /// What is left of a model when the internal is taken out cannot be judged instead: it lacks
  /// evidence and threats that are there, and would give away that they are.
  package var redacted: Readiness {
    switch verdict {
    case .ready, .notReady, .outOfDate: Readiness(verdict: .untold, results: [])
    case .noThreats, .library, .retired, .untold: self
    }
  }

  package func result(_ condition: ReadinessCondition) -> Result? {
    results.first { $0.requirement.condition == condition }
  }
}

extension Workspace {
  /// Judges a model by a bar on a day, given the number of its errors.
  package func readiness(
    of model: ModelIndex, by bar: ReadinessBar, errors: Int, on today: Day
  ) -> Readiness {
    let results = bar.requirements.map { requirement in
      let entities = entities(meeting: requirement.condition, in: model, on: today)
      let number =
        switch requirement.condition {
        case .errors: errors
        case .overdueReview: isReviewOverdue(model, on: today) ? 1 : 0
        case .openThreats, .endedAcceptances, .aboveAppetite, .unplannedThreats,
          .uncoveredCrossings, .unverifiedMitigations, .counter:
          entities.count
        }
      return Readiness.Result(requirement: requirement, number: number, entities: entities)
    }
    return Readiness(verdict: verdict(of: model, results), results: results)
  }

  private func verdict(of model: ModelIndex, _ results: [Readiness.Result]) -> Readiness.Verdict {
    let failed = results.filter { !$0.isMet }.map(\.requirement.condition)
    if failed.contains(.errors) { return .notReady }
    if libraries.contains(model) { return .library }
    if self[model].status == .retired { return .retired }
    if entities(of: model, .threat).isEmpty { return .noThreats }
    if failed.isEmpty { return .ready }
    return failed == [.overdueReview] ? .outOfDate : .notReady
  }

  private func entities(
    meeting condition: ReadinessCondition, in model: ModelIndex, on today: Day
  ) -> [EntityIndex] {
    switch condition {
    case .errors, .overdueReview: []
    case .openThreats(let level):
      entities(of: model, .threat).filter {
        state(of: $0).isOpen && severity(of: $0).map { $0 >= level } ?? false
      }
    case .endedAcceptances: entities(of: model, .threat).filter { hasEnded($0, on: today) }
    case .aboveAppetite:
      entities(of: model, .threat).filter { isAboveAppetite($0, on: today) }
    case .unplannedThreats: entities(of: model, .threat).filter(isUnplanned)
    case .uncoveredCrossings: entities(of: model, .flow).filter(isUncoveredCrossing)
    case .unverifiedMitigations:
      entities(of: model, .mitigation).filter { isUnverified($0, on: today) }
    case .counter(let counter): select(counter.kind, where: counter.filter, of: model)
    }
  }
}

extension Workspace {
  /// Whether a risk was accepted for a time that is over.
  package func hasEnded(_ threat: EntityIndex, on today: Day) -> Bool {
    guard self[threat][Threat.response]?.value == .accept,
      let until = self[threat][Threat.accepted]?[Acceptance.until]?.value
    else { return false }
    return until < today
  }

  /// Whether a threat is open and nothing at all is named against it.
  package func isUnplanned(_ threat: EntityIndex) -> Bool {
    state(of: threat).isOpen && sources(of: threat, .mitigates).isEmpty
  }

  /// Whether a flow crosses a boundary, and nobody has said what can go wrong or why nothing can.
  ///
  /// A flow stands for those of the next level that refine it: they are judged in its place, and
  /// what is said of it counts for them.
  package func isUncoveredCrossing(_ flow: EntityIndex) -> Bool {
    !targets(of: flow, .crosses).isEmpty && !liesOutOfScope(flow)
      && !sources(of: flow, .refines).contains { self[$0].kind == .flow }
      && !levels(above: flow).contains(where: isConsidered)
  }

  /// Whether neither end of a flow is modelled.
  private func liesOutOfScope(_ flow: EntityIndex) -> Bool {
    guard let ends = ends(of: flow) else { return false }
    return self[ends.from][Element.outOfScope] != nil && self[ends.to][Element.outOfScope] != nil
  }

  private func isConsidered(_ flow: EntityIndex) -> Bool {
    !sources(of: flow, .targets).isEmpty
      || self[flow][Flow.considered].map { !$0.entries.isEmpty } ?? false
  }

  /// The flow, the one that it refines, and so on; each once, whatever circle an author has drawn.
  private func levels(above flow: EntityIndex) -> [EntityIndex] {
    var levels = [flow]
    while let next = targets(of: levels[levels.count - 1], .refines).first, !levels.contains(next) {
      levels.append(next)
    }
    return levels
  }

  /// Whether a mitigation is said to be in place and nothing shows that it works today.
  private func isUnverified(_ mitigation: EntityIndex, on today: Day) -> Bool {
    guard self[mitigation][Mitigation.status]?.value == .implemented else { return false }
    return verification(of: mitigation, on: today) != .verified
  }

  /// The day by which a model has to be reviewed again, where it says how often.
  package func reviewDue(_ model: ModelIndex) -> Day? {
    guard let every = self[model][FrontMatter.reviewEvery]?.value,
      let last = lastReview(of: model)
    else { return nil }
    return every.end(from: last)
  }

  /// The day of the last review, by the front matter or by a record.
  package func lastReview(of model: ModelIndex) -> Day? {
    let records = entities(of: model, .review).compactMap { self[$0][Review.date]?.value }
    return (records + [self[model][FrontMatter.reviewed]?.value].compactMap { $0 }).max()
  }

  private func isReviewOverdue(_ model: ModelIndex, on today: Day) -> Bool {
    guard self[model][FrontMatter.reviewEvery] != nil else { return false }
    guard lastReview(of: model) != nil else { return self[model].status != .draft }
    return reviewDue(model).map { $0 < today } ?? false
  }
}

package import Diagnostics

extension Workspace {
  /// The approval of a model that came last, as of a day; of those on one day, the last written.
  package func latestApproval(of model: ModelIndex, asOf today: Day) -> Approval? {
    var latest: Approval?
    for review in entities(of: model, .review).map({ self[$0] }) where review.approves {
      guard let day = review[Review.date], day.value <= today else { continue }
      if let best = latest, best.day.value > day.value { continue }
      latest = Approval(review: review, day: day)
    }
    return latest
  }
}

/// A review that found a model good enough.
package struct Approval: Sendable {
  package let review: Entity
  package let day: Located<Day>
}

extension Entity {
  fileprivate var approves: Bool { self[Review.decision]?.value.approves ?? false }
}

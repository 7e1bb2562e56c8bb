internal import Diagnostics

/// What a piece of evidence is worth on a day.
package enum EvidenceState: Sendable, Hashable {
  /// It shows that the mitigation works.
  case passed
  /// It showed so, but has to be shown again; so many days ago.
  case outOfDate(days: Int)
  case failed
  /// In part.
  case partial
  /// There is no result.
  case noResult
}

extension Workspace {
  /// What a piece of evidence says, and whether it still counts.
  package func state(ofEvidence evidence: EntityIndex, on today: Day) -> EvidenceState {
    let entity = self[evidence]
    switch entity[Evidence.result]?.value {
    case .failed: return .failed
    case .pending, nil: return .noResult
    case .partial: return .partial
    case .passed: break
    }
    guard let date = entity[Evidence.date]?.value,
      let end = entity[Evidence.every]?.value.end(from: date), end < today
    else { return .passed }
    return .outOfDate(days: today.daysSinceEpoch - end.daysSinceEpoch)
  }
}

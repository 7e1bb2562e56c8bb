internal import Diagnostics

/// What evidence says of something that is said to work.
package enum Verification: String, Vocabulary {
  case verified, stale, unverified, failing

  package var summary: String {
    switch self {
    case .verified: "evidence in date shows that it works"
    case .stale: "evidence showed so, and is out of date"
    case .unverified: "no evidence shows so"
    case .failing: "evidence shows that it does not work"
    }
  }
}

extension Workspace {
  /// What all evidence together says of a mitigation, an assumption or an objective.
  ///
  /// One piece that failed outweighs all that passed: what works here and not there does not work.
  package func verification(of subject: EntityIndex, on today: Day) -> Verification {
    let states = sources(of: subject, .verifies).map { state(ofEvidence: $0, on: today) }
    if states.contains(where: \.isFailure) { return .failing }
    if states.contains(.passed) { return .verified }
    return states.contains(where: \.isOutOfDate) ? .stale : .unverified
  }

  /// The evidence that shows that something does not work.
  package func failures(of subject: EntityIndex, on today: Day) -> [EntityIndex] {
    sources(of: subject, .verifies).filter { state(ofEvidence: $0, on: today).isFailure }
  }
}

/// What a piece of evidence is worth, without the number of days.
package enum EvidenceStanding: String, Sendable, CaseIterable {
  case failed, contradicted
  case outOfDate = "out-of-date"
  case missing, skipped
  case partial
  case noResult = "no-result"
  case passed

  package init(_ state: EvidenceState) {
    switch state {
    case .passed: self = .passed
    case .outOfDate: self = .outOfDate
    case .failed: self = .failed
    case .contradicted: self = .contradicted
    case .missing: self = .missing
    case .skipped: self = .skipped
    case .partial: self = .partial
    case .noResult: self = .noResult
    }
  }
}

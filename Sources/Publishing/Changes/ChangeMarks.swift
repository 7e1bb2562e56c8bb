internal import Model

extension Mark {
  /// A finding that is there no more.
  static let gone = Mark(.verified, "Gone")

  /// How what is to be decided stands.
  init(_ reason: Model.Decision.Reason) {
    switch reason {
    case .newThreat(let level), .reopened(let level), .openAndRaised(_, let level),
      .acceptedAndRaised(_, let level), .resolvedAndRaised(_, let level):
      self.init(level)
    case .accepted: self.init(ThreatState.accepted)
    case .dismissed(let state, _): self.init(state)
    case .removedThreat, .removedMitigation:
      self.init(.notApplicable, "Removed", tone: .gap)
    case .dropped: self.init(.notApplicable, "Given up", tone: .gap)
    case .noLongerMitigates: self.init(.notApplicable, "Unlinked", tone: .gap)
    case .noLongerInPlace: self.init(.notApplicable, "Not in place", tone: .gap)
    case .shownToFail: self.init(.failed, "Failing", tone: .failed)
    case .loweredByGivingUp(_, _, let level): self.init(level)
    case .lessProtected: self.init(.gap, "Exposed", tone: .gap)
    case .uncoveredCrossing: self.init(.gap, "Gap", tone: .gap)
    case .fallen(let standing, _):
      if case .runOut = standing {
        self.init(.outOfDate, "Ran out", tone: .outOfDate)
      } else {
        self.init(.failed, "Not true", tone: .failed)
      }
    }
  }

  /// What evidence says of something.
  init(_ verification: Verification?) {
    switch verification {
    case .verified: self.init(.verified, "Verified")
    case .stale: self.init(.outOfDate, "Out of date", tone: .outOfDate)
    case .failing: self.init(.failed, "Failing", tone: .failed)
    case .unverified, nil: self.init(.notApplicable, "Unverified", tone: .gap)
    }
  }

  /// What a piece of evidence is worth.
  init(_ standing: EvidenceStanding?) {
    switch standing {
    case .passed: self.init(.verified, "Passed")
    case .outOfDate: self.init(.outOfDate, "Out of date", tone: .outOfDate)
    case .failed: self.init(.failed, "Failed", tone: .failed)
    case .contradicted: self.init(.failed, "Contradicted", tone: .failed)
    case .skipped: self.init(.gap, "Skipped", tone: .gap)
    case .missing: self.init(.gap, "Not in the report", tone: .gap)
    case .partial: self.init(.gap, "In part", tone: .gap)
    case .noResult, nil: self.init(.notApplicable, "No result", tone: .gap)
    }
  }
}

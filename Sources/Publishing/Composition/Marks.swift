internal import Diagnostics
internal import Model

extension Mark {
  init(_ level: RiskLevel) {
    switch level {
    case .critical: self.init(.critical, level.title, tone: .critical)
    case .high: self.init(.high, level.title, tone: .high)
    case .medium: self.init(.medium, level.title, tone: .medium)
    case .low: self.init(.low, level.title, tone: .low)
    }
  }

  init(_ state: ThreatState) {
    switch state {
    case .open: self.init(.open, state.words, tone: .open)
    case .inTreatment: self.init(.inTreatment, state.words, tone: .inTreatment)
    case .accepted: self.init(.accepted, state.words, tone: .accepted)
    case .resolved: self.init(.resolved, state.words, tone: .resolved)
    case .notApplicable, .duplicate: self.init(.notApplicable, state.words, tone: .notApplicable)
    }
  }

  init(_ status: MitigationStatus) {
    switch status {
    case .implemented: self.init(.implemented, "Implemented")
    case .inProgress: self.init(.inProgress, "In progress")
    case .planned: self.init(.planned, "Planned")
    case .proposed: self.init(.proposed, "Proposed")
    case .wontDo: self.init(.notApplicable, "Will not be done", tone: .low)
    case .retired: self.init(.notApplicable, "Retired", tone: .low)
    }
  }

  init(_ state: EvidenceState) {
    switch state {
    case .passed: self.init(.verified, "Passed")
    case .outOfDate(let days):
      self.init(.outOfDate, "\(counted(days, "day", "days")) late", tone: .outOfDate)
    case .failed: self.init(.failed, "Failed", tone: .failed)
    case .contradicted: self.init(.failed, "Contradicted", tone: .failed)
    case .skipped: self.init(.gap, "Skipped", tone: .gap)
    case .missing: self.init(.gap, "Not in the report", tone: .gap)
    case .partial: self.init(.gap, "In part", tone: .gap)
    case .noResult: self.init(.notApplicable, "No result", tone: .gap)
    }
  }

  init(_ severity: Severity) {
    switch severity {
    case .error: self.init(.failed, "Error", tone: .gap)
    case .warning: self.init(.gap, "Warning", tone: .stale)
    case .note: self.init(.notApplicable, "Note", tone: .low)
    }
  }

  init(_ status: AssumptionStatus) {
    switch status {
    case .valid: self.init(.verified, "Valid")
    case .unconfirmed: self.init(.gap, "Unconfirmed")
    case .broken: self.init(.failed, "Broken", tone: .failed)
    case .retired: self.init(.notApplicable, "Retired", tone: .low)
    }
  }

  /// A finding that its author answered.
  static let answered = Mark(.notApplicable, "Answered", tone: .low)

  /// What has no rating.
  static let unrated = Mark(.notApplicable, "Not rated", tone: .low)
}

extension Tone {
  fileprivate static let stale = Tone.outOfDate
}

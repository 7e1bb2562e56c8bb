internal import Diagnostics

/// What a piece of evidence is worth on a day.
package enum EvidenceState: Sendable, Hashable {
  /// It shows that the mitigation works.
  case passed
  /// It showed so, but has to be shown again; so many days ago.
  case outOfDate(days: Int)
  case failed
  /// What is written of it is not what its report says.
  case contradicted
  /// In part.
  case partial
  /// The tests that it goes by did not run.
  case skipped
  /// The tests that it goes by are not in the report, or there is no report that can be read.
  case missing
  /// There is no result.
  case noResult
}

extension EvidenceState {
  /// Whether it speaks against what it is evidence of.
  package var isFailure: Bool {
    switch self {
    case .failed, .contradicted: true
    case .passed, .outOfDate, .partial, .skipped, .missing, .noResult: false
    }
  }

  package var isOutOfDate: Bool {
    switch self {
    case .outOfDate: true
    case .passed, .failed, .contradicted, .partial, .skipped, .missing, .noResult: false
    }
  }
}

extension Workspace {
  /// What a piece of evidence says, and whether it still counts.
  ///
  /// A report says it where evidence names one; else what is written does. What was found after
  /// that day is not known on it.
  package func state(ofEvidence evidence: EntityIndex, on today: Day) -> EvidenceState {
    if let day = recordedDay(ofEvidence: evidence), day.isYetToCome(on: today) { return .noResult }
    let written = self[evidence][Evidence.result]?.value
    guard let reading = reading(ofEvidence: evidence) else {
      return state(writtenAs: written, of: evidence, on: today)
    }
    switch reading.outcome {
    case .missing, .noReport, .unreadable: return .missing
    case .skipped: return .skipped
    case .mixed where written == .partial: return .partial
    case .failed, .mixed:
      return written == .passed && !isNewer(reading, than: evidence) ? .contradicted : .failed
    case .passed:
      let isDenied = written == .failed || written == .partial
      return isDenied && !isNewer(reading, than: evidence)
        ? .contradicted : freshness(of: evidence, on: today)
    }
  }

  private func state(
    writtenAs result: EvidenceResult?, of evidence: EntityIndex, on today: Day
  ) -> EvidenceState {
    switch result {
    case .failed: .failed
    case .pending, nil: .noResult
    case .partial: .partial
    case .passed: freshness(of: evidence, on: today)
    }
  }

  /// Whether a report was made after what is written: then nothing was wrong when it was written.
  private func isNewer(_ reading: EvidenceReading, than evidence: EntityIndex) -> Bool {
    guard let day = reading.day, let written = self[evidence][Evidence.date]?.value else {
      return false
    }
    return day > written
  }

  /// Whether what passed still counts.
  private func freshness(of evidence: EntityIndex, on today: Day) -> EvidenceState {
    guard let end = dueDay(ofEvidence: evidence), end < today else { return .passed }
    return .outOfDate(days: today.daysSinceEpoch - end.daysSinceEpoch)
  }
}

extension Workspace {
  /// What reports say of a piece of evidence; `nil` where it goes by none.
  package func reading(ofEvidence evidence: EntityIndex) -> EvidenceReading? {
    readings[self[evidence]]
  }

  /// The day of the last result: that of the report, else the one that is written; `nil` where it
  /// is yet to come.
  package func day(ofEvidence evidence: EntityIndex) -> Day? {
    recordedDay(ofEvidence: evidence).flatMap { $0.isYetToCome(on: day) ? nil : $0 }
  }

  private func recordedDay(ofEvidence evidence: EntityIndex) -> Day? {
    reading(ofEvidence: evidence)?.day ?? self[evidence][Evidence.date]?.value
  }

  /// The last day on which a piece of evidence counts; `nil` where it has no end.
  ///
  /// What has to be shown with each release counts until there is a later one.
  package func dueDay(ofEvidence evidence: EntityIndex) -> Day? {
    guard let day = day(ofEvidence: evidence), let every = self[evidence][Evidence.every]?.value
    else { return nil }
    guard every == .release else { return every.end(from: day) }
    guard let release = model(of: evidence).flatMap({ self[$0][FrontMatter.released]?.value }),
      day < release
    else { return nil }
    return release
  }
}

extension Day {
  /// Whether it lies ahead of a day. The next one does not: where a report was made, it may be
  /// tomorrow already.
  fileprivate func isYetToCome(on today: Day) -> Bool { self > today.adding(days: 1) }
}

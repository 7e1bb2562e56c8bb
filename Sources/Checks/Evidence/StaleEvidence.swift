package import Diagnostics
internal import Model

extension Check {
  /// Evidence that has to be shown again before it counts for something that is said to work.
  static let staleEvidence = Check(.staleEvidence) { inspection in
    inspection.judgedEvidence.compactMap { index, evidence in
      guard case .outOfDate(let days) = evidence.state, let due = evidence.dueDay,
        let every = evidence.entity[Evidence.every], !evidence.subjects.isEmpty
      else { return nil }
      return stale(
        evidence, every, due: due, days: days,
        inspection.workspace.risingSeverity(of: .staleEvidence, at: index))
    }
  }
}

extension Rule {
  package static let staleEvidence = Rule("stale-evidence", .warning)
}

private func stale(
  _ evidence: JudgedEvidence, _ every: Located<Interval>, due: Day, days: Int,
  _ severity: Severity
) -> Diagnostic {
  let message =
    every.value == .release
    ? "'\(evidence.id)' is older than the release of \(due)"
    : "'\(evidence.id)' had to be shown again by \(due), \(days == 1 ? "1 day" : "\(days) days") ago"
  let isOne = evidence.subjects.count == 1
  return Diagnostic(
    .staleEvidence, message, at: evidence.entity.place(every.span), severity: severity,
    help: "show again that \(evidence.subjectWords) \(isOne ? "works" : "work")"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Evidence whose tests are there and did not run.
  static let skippedEvidence = Check(.skippedEvidence) { inspection in
    inspection.judgedEvidence.compactMap { index, evidence in
      guard evidence.state == .skipped, !evidence.subjects.isEmpty, let reading = evidence.reading
      else { return nil }
      return skipped(
        evidence, reading, inspection.workspace.risingSeverity(of: .skippedEvidence, at: index))
    }
  }
}

extension Rule {
  package static let skippedEvidence = Rule("skipped-evidence", .warning)
}

private func skipped(
  _ evidence: JudgedEvidence, _ reading: EvidenceReading, _ severity: Severity
) -> Diagnostic {
  Diagnostic(
    .skippedEvidence,
    reading.skipped == 1
      ? "the only test of '\(evidence.id)' did not run"
      : "none of the \(reading.skipped) tests of '\(evidence.id)' ran",
    at: evidence.reportSpan, severity: severity,
    notes: reading.witnesses.map { $0.note("was skipped") },
    help: "a test that is skipped shows nothing: let it run, or say what shows it instead"
  )
}

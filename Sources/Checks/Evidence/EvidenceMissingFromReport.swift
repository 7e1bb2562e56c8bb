package import Diagnostics
internal import Model

extension Check {
  /// Evidence that asks for results which its report does not have.
  static let evidenceMissingFromReport = Check(.evidenceMissingFromReport) { inspection in
    inspection.judgedEvidence.compactMap { index, evidence in
      guard let reading = evidence.reading, reading.outcome == .missing else { return nil }
      return missing(
        evidence, reading,
        inspection.workspace.risingSeverity(of: .evidenceMissingFromReport, at: index))
    }
  }
}

extension Rule {
  package static let evidenceMissingFromReport = Rule("evidence-missing-from-report", .warning)
}

private func missing(
  _ evidence: JudgedEvidence, _ reading: EvidenceReading, _ severity: Severity
) -> Diagnostic {
  let reports = listed(reading.reports.prefix(3).map(\.value), of: reading.reports.count)
  return Diagnostic(
    .evidenceMissingFromReport, "\(reports) has no result that counts for '\(evidence.id)'",
    at: evidence.reportSpan, severity: severity,
    help: "write the suite, the class, the test or the rule as the report does, or bring it back"
  )
}

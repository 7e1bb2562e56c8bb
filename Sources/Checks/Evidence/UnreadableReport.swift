package import Diagnostics
internal import Model

extension Check {
  /// Evidence whose report cannot be read. Of one that was handed over, whoever read it says so.
  static let unreadableReport = Check(.unreadableReport) { inspection in
    inspection.judgedEvidence.compactMap { _, evidence in
      guard let reading = evidence.reading, case .unreadable(let problem) = reading.outcome,
        !reading.isHandedOver
      else { return nil }
      return unreadable(evidence, reading, problem)
    }
  }
}

extension Rule {
  package static let unreadableReport = Rule("unreadable-report", .error)
}

private func unreadable(
  _ evidence: JudgedEvidence, _ reading: EvidenceReading, _ problem: ReportProblem
) -> Diagnostic {
  let report = reading.reports.first
  return Diagnostic(
    .unreadableReport,
    "the report \(report.map { "'\($0.value)' " } ?? "")\(problem.message)",
    at: evidence.reportSpan,
    notes: report.map { report in
      let place = SourceSpan(file: report.span.file, range: problem.offset..<problem.offset)
      return [Diagnostic.Note("reading stopped here", at: place)]
    } ?? [],
    help: "run the tool again; until then nothing shows that \(evidence.helpWords)"
  )
}

extension JudgedEvidence {
  fileprivate var helpWords: String {
    subjects.isEmpty
      ? "anything works" : "\(subjectWords) \(subjects.count == 1 ? "works" : "work")"
  }
}

package import Diagnostics
internal import Model

extension Check {
  /// Evidence that shows that something which is said to work does not.
  static let failingEvidence = Check(.failingEvidence) { inspection in
    inspection.judgedEvidence.filter { $1.state == .failed && !$1.subjects.isEmpty }
      .map { index, evidence in
        failing(
          evidence, inspection.workspace.risingSeverity(of: .failingEvidence, at: index))
      }
  }
}

extension Rule {
  package static let failingEvidence = Rule("failing-evidence", .warning)
}

private func failing(_ evidence: JudgedEvidence, _ severity: Severity) -> Diagnostic {
  let isOne = evidence.subjects.count == 1
  let reading = evidence.reading
  let numbers = reading.map { ": \($0.failed) of \($0.failed + $0.passed) results failed" } ?? ""
  return Diagnostic(
    .failingEvidence,
    "'\(evidence.id)' shows that \(evidence.subjectWords) \(isOne ? "does" : "do") not work\(numbers)",
    at: reading == nil
      ? evidence.entity.place(evidence.entity[Evidence.result]?.span) : evidence.reportSpan,
    severity: severity,
    notes: reading?.witnesses.map { $0.note("failed") } ?? [],
    help:
      "mend it and run the tests again; until then it does not lower the risk of any threat"
  )
}

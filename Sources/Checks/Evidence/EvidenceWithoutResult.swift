package import Diagnostics
internal import Model

extension Check {
  /// Evidence for something that is said to work, of which neither a result is written nor a report
  /// named.
  static let evidenceWithoutResult = Check(.evidenceWithoutResult) { inspection in
    inspection.judgedEvidence.filter { index, evidence in
      evidence.state == .noResult && !evidence.subjects.isEmpty && evidence.reading == nil
        && evidence.entity[Evidence.result] == nil
        && inspection.workspace.bindings(of: index).isEmpty
    }.map { resultless($1) }
  }
}

extension Rule {
  package static let evidenceWithoutResult = Rule("evidence-without-result", .warning)
}

private func resultless(_ evidence: JudgedEvidence) -> Diagnostic {
  Diagnostic(
    .evidenceWithoutResult,
    "'\(evidence.id)' is to show that \(evidence.subjectWords) "
      + "\(evidence.subjects.count == 1 ? "works" : "work"), and has no result",
    at: evidence.entity.id.span,
    help: "write its 'result' and 'date', or name the report under 'junit' or 'sarif'"
  )
}

package import Diagnostics

/// A finding that its author has answered with a reason.
package struct AnsweredFinding: Sendable {
  package let finding: Diagnostic
  package let reason: Phrase

  package init(finding: Diagnostic, reason: Phrase) {
    self.finding = finding
    self.reason = reason
  }
}

/// What is left of the findings once severities and answers are applied.
package struct Verdicts: Sendable {
  /// In the order of the sources.
  package let findings: [Diagnostic]
  package let answered: [AnsweredFinding]

  package init(findings: [Diagnostic], answered: [AnsweredFinding]) {
    self.findings = findings
    self.answered = answered
  }
}

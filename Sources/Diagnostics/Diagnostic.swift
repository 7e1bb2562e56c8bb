/// Something the author should know about one place in the sources: a finding.
package struct Diagnostic: Sendable, Hashable {
  /// Another place that explains the finding, such as an earlier definition.
  package struct Note: Sendable, Hashable {
    package let message: String
    package let span: SourceSpan

    package init(_ message: String, at span: SourceSpan) {
      self.message = message
      self.span = span
    }
  }

  package let rule: Rule
  package var severity: Severity
  /// One sentence in the author's words: lower case, no full stop, names in 'quotes'.
  package let message: String
  /// The smallest place that is wrong.
  package let span: SourceSpan
  package let notes: [Note]
  /// What to do about it, where that can be said in a sentence.
  package let help: String?
  package let fixIts: [FixIt]
  /// What the finding is about, as `model/ID` or `model/ID#key`; keeps fingerprints stable when
  /// lines move. Filled in when the workspace is linked.
  package var subject: String?

  package init(
    _ rule: Rule,
    _ message: String,
    at span: SourceSpan,
    severity: Severity? = nil,
    notes: [Note] = [],
    help: String? = nil,
    fixIts: [FixIt] = []
  ) {
    self.rule = rule
    self.severity = severity ?? rule.severity
    self.message = message
    self.span = span
    self.notes = notes
    self.help = help
    self.fixIts = fixIts
  }
}

extension Diagnostic: Comparable {
  /// Orders by place first, so that output never depends on the order of work.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.span != rhs.span { return lhs.span < rhs.span }
    return (lhs.rule.name, lhs.message) < (rhs.rule.name, rhs.message)
  }
}

/// One result in a report: a test and how it ended, or what an analysis said of one of its rules.
package struct ReportedResult: Sendable, Hashable {
  package enum Outcome: Sendable, Hashable {
    case passed, failed, skipped
  }

  /// What a tool says of a result besides how it ended.
  package struct Labels: Sendable, Hashable {
    /// Ids that properties give, such as `M-7` or `shop/M-7`.
    package var ids: [String] = []
    /// Tags of an analysis's rule; weaknesses are among them as `CWE-79`.
    package var tags: [String] = []

    package init(ids: [String] = [], tags: [String] = []) {
      self.ids = ids
      self.tags = tags
    }
  }

  /// The test's name, or the rule's id.
  package let name: String
  /// The test's class; empty where there is none.
  package let className: String
  /// The suites that it lies in, the outermost first; the tool, for an analysis.
  package let suites: [String]
  package let outcome: Outcome
  /// The day on which it was found out, where the report says so.
  package let day: Day?
  package let labels: Labels
  /// What the tool says went wrong; empty where it says nothing.
  package let message: String
  /// The byte at which it stands in the report; `nil` where that is not known.
  package let offset: Int?
  /// Whether it speaks of a run as a whole, and so for no rule or test by its name.
  package let isWholeRun: Bool

  package init(
    _ name: String, className: String = "", suites: [String] = [], outcome: Outcome,
    day: Day? = nil, labels: Labels = Labels(), message: String = "", offset: Int? = nil,
    isWholeRun: Bool = false
  ) {
    self.name = name
    self.className = className
    self.suites = suites
    self.outcome = outcome
    self.day = day
    self.labels = labels
    self.message = message
    self.offset = offset
    self.isWholeRun = isWholeRun
  }

  /// The name as people look for it: the class before the test's name.
  package var fullName: String { className.isEmpty ? name : "\(className).\(name)" }
}

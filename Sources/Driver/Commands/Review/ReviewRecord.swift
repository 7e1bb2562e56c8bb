internal import Checks
internal import Diagnostics
internal import Model

/// What a reviewer says of a model, as the command line has it.
package struct ReviewAnswers: Sendable {
  package let decision: String
  package let reviewers: [String]
  package let title: String?
  package let accuracy: String?
  package let completeness: String?
  package let clarity: String?
  package let conditions: [String]
  package let text: String?

  package init(
    decision: String, reviewers: [String], title: String?, accuracy: String?,
    completeness: String?, clarity: String?, conditions: [String], text: String?
  ) {
    self.decision = decision
    self.reviewers = reviewers
    self.title = title
    self.accuracy = accuracy
    self.completeness = completeness
    self.clarity = clarity
    self.conditions = conditions
    self.text = text
  }
}

/// The decisions that a review can come to, and whether each approves the model.
package let reviewDecisions = ReviewDecision.allCases.map {
  (name: $0.rawValue, approves: $0.approves)
}

/// A review with everything that its block holds.
struct ReviewRecord {
  let id: String
  let answers: ReviewAnswers
  let day: Day
  let version: String?
  /// The commit that has what was reviewed; `nil` where none has.
  let commit: String?
  let counts: [(name: String, number: Int)]
  let digest: String

  /// The block, ready for a page.
  var block: String {
    var lines = [line("title", answers.title), "date: \(day)"]
    lines += list("by", answers.reviewers) + ["decision: \(answers.decision)"]
    lines += [
      line("version", version), line("commit", commit), line("accuracy", answers.accuracy),
      line("completeness", answers.completeness), line("clarity", answers.clarity),
    ]
    lines += list("conditions", answers.conditions)
    lines += [
      "counts: { \(counts.map { "\($0.name): \($0.number)" }.joined(separator: ", ")) }",
      "digest: \(digest)",
    ]
    let text = answers.text.map { ["---", $0] } ?? []
    let inner = lines.compactMap { $0 } + text
    let fence = String(repeating: "`", count: max(3, 1 + longestTicks(in: inner)))
    return (["\(fence)\(Kind.review.rawValue) \(id)"] + inner + [fence]).joined(separator: "\n")
      + "\n"
  }

  private func line(_ key: String, _ text: String?) -> String? {
    text.map { "\(key): \(quoted($0))" }
  }

  private func list(_ key: String, _ texts: [String]) -> [String] {
    texts.isEmpty ? [] : ["\(key):"] + texts.map { "  - \(quoted($0))" }
  }

  private func longestTicks(in lines: [String]) -> Int {
    lines.map { line in
      line.split { $0 != "`" }.map(\.count).max() ?? 0
    }.max() ?? 0
  }
}

extension Compilation {
  /// What there is in a model, by the names that a review's record has for it.
  func reviewCounts(of model: ModelIndex) -> [(name: String, number: Int)] {
    let threats = workspace.entities(of: model, .threat).map { workspace.state(of: $0) }
    let mitigations = workspace.entities(of: model, .mitigation).filter {
      switch workspace[$0][Mitigation.status]?.value {
      case .wontDo, .retired: false
      case .proposed, .planned, .inProgress, .implemented, nil: true
      }
    }
    // What this review settles does not count in it.
    let found = findings(in: model).filter { !Self.settledByReview.contains($0.rule) }
    func number(_ severity: Severity) -> Int { found.count { $0.severity == severity } }
    return [
      (ReviewCounts.threats, threats.count { $0 != .notApplicable && $0 != .duplicate }),
      (ReviewCounts.open, threats.count(where: \.isOpen)),
      (ReviewCounts.accepted, threats.count { $0 == .accepted }),
      (ReviewCounts.mitigations, mitigations.count),
      (
        ReviewCounts.implemented,
        mitigations.count { workspace[$0][Mitigation.status]?.value == .implemented }
      ),
      (
        ReviewCounts.verified,
        mitigations.count { workspace.verification(of: $0, on: today) == .verified }
      ),
      (
        ReviewCounts.questions,
        workspace.entities(of: model, .question).count { workspace[$0][Question.answer] == nil }
      ),
      (ReviewCounts.errors, number(.error)), (ReviewCounts.warnings, number(.warning)),
      (ReviewCounts.notes, number(.note)),
    ].map { ($0.0.spec.name, $0.1) }
  }

  private static let settledByReview: Set<Rule> = [
    .approvalOfOtherContent, .changedSinceReview, .reviewOverdue,
  ]

  /// The findings on a model's pages that nobody has answered.
  func findings(in model: ModelIndex) -> [Diagnostic] {
    let files = Set(workspace[model].pages.map { workspace.pages[$0].file })
    return verdicts.findings.filter { files.contains($0.span.file) }
  }
}

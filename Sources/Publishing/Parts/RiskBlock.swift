internal import Templating

/// What a threat puts at risk: before anything is done, now, and when everything works.
struct RiskBlock: Sendable, Hashable {
  /// One of the three.
  struct Step: Sendable, Hashable {
    let label: String
    let mark: Mark
    /// What it is made of, such as "high likelihood".
    let lines: [String]
  }

  let steps: [Step]
  /// Why the current risk is what it is.
  let reason: Sentence
  /// How the severities were worked out, where a method with more to it did so.
  let origins: [String]
  /// The author's words about it.
  let prose: HTML?
  /// Where it stands on the grid, for ratings by likelihood and impact.
  let grid: RiskGrid?
}

extension RiskBlock {
  static let view = View<RiskBlock>([
    .list("steps", of: Step.view, "Initial, current and target.", \.steps),
    .record("reason", of: Sentence.view, "Why the current risk is what it is.", \.reason),
    .list(
      "origins", of: line, "How a severity was worked out by CVSS or by OWASP's factors.", \.origins
    ),
    .optionalHTML("riskProse", "What the author says about it.", \.prose),
    .optionalRecord("grid", of: RiskGrid.view, "Where it stands on the grid.", \.grid),
  ])
}

extension RiskBlock.Step {
  static let view = View<RiskBlock.Step>([
    .text("label", "Which of the three it is.", \.label),
    .record("mark", of: Mark.view, "The severity.", \.mark),
    .list("lines", of: RiskBlock.line, "What it is made of.", \.lines),
  ])
}

extension RiskBlock {
  fileprivate static let line = View<String>([.text("line", "A line of text.") { $0 }])
}

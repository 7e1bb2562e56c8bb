import Checks
import Diagnostics
import Model
import Testing

/// What is said of risks, and what does not add up.
@Suite struct RatingRulesTests {
  /// A threat with these keys and a mitigation that is planned.
  @Test(arguments: [
    ("status: open", ["the risk of 'T-1' is not rated"]),
    ("status: not-applicable\nbecause: There are no orders.", []),
    ("risk: { impact: high }", ["'T-1' says how bad it is, but not how likely"]),
    ("risk: { severity: high }\nresidual: { severity: high }", []),
    (
      "risk: { severity: high }\nresidual: { likelihood: low }",
      ["what its mitigations leave of 'T-1' is not rated"]
    ),
    ("risk: { cvss: nonsense }", ["this is not a CVSS vector"]),
    (
      "risk: { cvss: \"CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:F\" }",
      ["the metric 'E', exploit maturity, cannot be 'F'"]
    ),
    (
      """
      risk: { cvss: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U" }
      residual: { severity: critical }
      """,
      ["what is left of 'T-1' is worse than what it began with: critical after high"]
    ),
    (
      "risk: { cvss: \"CVSS:3.1/av:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H\" }",
      ["CVSS 3.1 has no metric 'av'; did you mean 'AV'?"]
    ),
    (
      "risk: { cvss: \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U\", severity: high }",
      [
        "what its mitigations leave of 'T-1' is not rated",
        "the CVSS vector has no 'C', 'I' and 'A'",
      ]
    ),
    (
      """
      risk: { cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H", severity: low }
      residual: { severity: low }
      """,
      ["the severity is written as 'low', but the CVSS vector makes it 'critical'"]
    ),
    (
      """
      risk: { likelihood: low, impact: low }
      residual: { likelihood: low, impact: medium }
      """,
      ["what is left of 'T-1' is worse than what it began with: medium after low"]
    ),
    (
      """
      risk: { likelihood: very-low, impact: low }
      residual: { likelihood: low, impact: low }
      """,
      ["what is left of 'T-1' is worse than what it began with"]
    ),
    (
      "risk: { owasp: { \(likely), financial-damage: 1, reputation-damage: 2 } }",
      ["the OWASP rating of 'T-1' lacks 'non-compliance' and 'privacy-violation'"]
    ),
    (
      "risk: { owasp: { motive: 2, skill-level: 5 } }",
      [
        "the OWASP rating of 'T-1' lacks 'opportunity', 'size', 'ease-of-discovery', "
          + "'ease-of-exploit', 'awareness' and 'intrusion-detection', and any impact"
      ]
    ),
    (
      "risk: { owasp: { \(likely), \(harmful), loss-of-integrity: 10 } }",
      ["'loss-of-integrity' has a number that is not from 0 to 9"]
    ),
    (
      "risk: { owasp: { \(likely), \(harmful), loss-of-integrity: 7 }, severity: high }",
      [
        "what its mitigations leave of 'T-1' is not rated",
        "the severity is written as 'high', but OWASP's factors make it 'medium'",
      ]
    ),
    (
      """
      risk: { likelihood: low, impact: low, cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }
      residual: { severity: low }
      """,
      [
        "the CVSS vector makes it 'critical', but likelihood and impact make it 'low', and that "
          + "counts"
      ]
    ),
    // Less likely and worse: within one severity that is for the author to weigh.
    (
      """
      risk: { likelihood: medium, impact: medium }
      residual: { likelihood: low, impact: high }
      """, []
    ),
  ])
  func eachGapIsOneFinding(_ keys: String, _ messages: [String]) {
    let page = """
      ```threat T-1
      statement: An [outsider] can [open the orders of others].
      mitigations: [M-1]
      \(keys)
      ```

      ```mitigation M-1
      status: planned
      ```
      """
    let found = ExampleWorkspace([("index.md", page)]).findings()
    #expect(found.filter { rules.contains($0.rule) }.map(\.message) == messages)
  }

  @Test func aModelInWhichNothingIsRatedIsToldSoOnce() {
    let threats = (1...5).map { number in
      "```threat T-\(number)\nstatement: An [outsider] can [open order \(number)].\n```"
    }
    let page = "---\nmodel: shop\n---\n\n" + threats.joined(separator: "\n\n")
    let found = ExampleWorkspace([("index.md", page)]).findings()
      .filter { $0.rule == .threatWithoutSeverity }
    #expect(found.map(\.message) == ["the risks of 'T-1', 'T-2', 'T-3' and 2 more are not rated"])
    #expect(found.first?.notes.count == 5)
  }

  /// A matrix with scales of its own: its words count, and those of the usual scale do not.
  @Test(arguments: [
    ("risk: { likelihood: very-likely, impact: low }", []),
    ("risk: { likelihood: very-low, impact: low }", [Rule.unknownValue]),
    ("risk: { likelihood: likely, impact: very-low }", [.unknownValue]),
  ])
  func aKnownMatrixBringsItsScales(_ risk: String, _ rules: [Rule]) {
    let page = "```threat T-1\n\(risk)\n```\n\n```asset A-1\nvalue: very-low\n```"
    let example = ExampleWorkspace([
      ("threatpress.yml", "risk-matrix: threagile"), ("index.md", page),
    ])
    #expect(example.findings().map(\.rule).filter { $0 == .unknownValue } == rules)
  }

  private static let likely = """
    skill-level: 5, motive: 2, opportunity: 7, size: 1, ease-of-discovery: 3, ease-of-exploit: 6, \
    awareness: 9, intrusion-detection: 2
    """

  private static let harmful =
    "loss-of-confidentiality: 1, loss-of-availability: 3, loss-of-accountability: 4"

  private let rules: Set<Rule> = [
    .threatWithoutSeverity, .severityAgainstFactors, .malformedCvss, .residualNotRated,
    .residualAboveInitial, .residualWithoutMitigation, .owaspFactorsMissing, .owaspFactorOutOfRange,
  ]
}

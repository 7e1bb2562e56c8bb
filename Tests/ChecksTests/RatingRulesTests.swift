import Checks
import Diagnostics
import Testing

/// What is said of risks, and what does not add up.
@Suite struct RatingRulesTests {
  /// A threat with these keys and a mitigation that is planned.
  @Test(arguments: [
    ("status: open", ["nobody says how bad 'T-1' is"]),
    ("status: not-applicable\nbecause: There are no orders.", []),
    ("risk: { impact: high }", ["'T-1' says how bad it is, but not how likely"]),
    ("risk: { severity: high }\nresidual: { severity: high }", []),
    (
      "risk: { severity: high }\nresidual: { likelihood: low }",
      ["nobody says what its mitigations leave of 'T-1'"]
    ),
    ("risk: { cvss: nonsense }", ["this is not a CVSS 3.1 vector"]),
    (
      "risk: { cvss: \"CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U\", severity: high }",
      [
        "nobody says what its mitigations leave of 'T-1'",
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
    #expect(found.map(\.message) == ["nobody says how bad 'T-1', 'T-2', 'T-3' and 2 more are"])
    #expect(found.first?.notes.count == 5)
  }

  private let rules: Set<Rule> = [
    .threatWithoutSeverity, .severityAgainstFactors, .malformedCvss, .residualNotRated,
    .residualAboveInitial, .residualWithoutMitigation,
  ]
}

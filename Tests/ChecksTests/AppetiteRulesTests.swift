import Checks
import Diagnostics
import Testing

/// What may remain of a risk, and who may accept more.
@Suite struct AppetiteRulesTests {
  private static let byGoal = """
    risk-appetite:
      at-most: medium
      goals: { privacy: low, availability: high }
      approvers: { high: [The CISO], critical: [The board] }
    """

  private static let accepted =
    "owner: Shop team\nresponse: accept\naccepted: { until: 2027-03-31, "

  /// A threat of which a high risk is to remain, unless its keys say otherwise.
  @Test(arguments: [
    ("risk-appetite: high", "residual: { severity: high }", []),
    (
      "risk-appetite: medium", "residual: { severity: high }",
      ["what is left of 'T-1' is high, and no more than medium may remain"]
    ),
    ("title: Shop", "residual: { severity: critical }", []),
    ("risk-appetite: low", "residual: { severity: high }\nstatus: not-applicable", []),
    (byGoal, "residual: { severity: high }\ngoals: [availability]", []),
    (
      byGoal, "residual: { severity: high }\ngoals: [availability, integrity]",
      ["what is left of 'T-1' is high, and no more than medium may remain"]
    ),
    (
      byGoal, "residual: { severity: medium }\ngoals: [integrity, privacy]",
      ["what is left of 'T-1' is medium, and no more than low may remain"]
    ),
    (byGoal, "residual: { severity: high }\n\(accepted)by: the ciso, reason: So. }", []),
    (byGoal, "residual: { severity: high }\n\(accepted)by: The board, reason: So. }", []),
    (byGoal, "residual: { severity: low }\n\(accepted)by: Sales, reason: So. }", []),
    (
      byGoal, "residual: { severity: critical }\n\(accepted)by: The CISO, reason: So. }",
      ["'The CISO' may not accept 'T-1', whose risk is critical"]
    ),
    (
      "risk-appetite: medium", "response: accept\naccepted: { by: Sales, reason: So. }",
      ["nobody owns the accepted risk of 'T-1'"]
    ),
  ])
  func whatRemainsIsHeldAgainstTheAppetite(
    _ configuration: String, _ keys: String, _ messages: [String]
  ) {
    let page = "```threat T-1\nrisk: { severity: critical }\n\(keys)\n```"
    let example = ExampleWorkspace([("threatpress.yml", configuration), ("index.md", page)])
    let rules: Set<Rule> = [
      .residualAboveAppetite, .acceptedWithoutAuthority, .acceptedWithoutOwner,
    ]
    #expect(example.findings().filter { rules.contains($0.rule) }.map(\.message) == messages)
  }
}

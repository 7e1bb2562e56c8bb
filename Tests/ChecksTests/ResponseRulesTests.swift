import Checks
import Diagnostics
import Testing

@Suite struct ResponseRulesTests {
  private let mitigations = """


    ```mitigation M-1
    status: implemented
    mitigates: [T-1]
    ```

    ```mitigation M-2
    status: planned
    mitigates: [T-1]
    ```

    ```dataflow overview
    elements:
      web: { type: process }
      app: { type: process }
    flows:
      F-1: { from: web, to: app }
    ```
    """

  /// What is found on a threat with these keys, beside the two mitigations of which one waits.
  @Test(arguments: [
    ("status: in-treatment", []),
    ("status: resolved", ["'T-1' is resolved, but 'M-2' is not implemented"]),
    (
      "status: resolved\ntargets: [{ id: web, status: open }]",
      ["'T-1' is resolved, but open at 'web'"]
    ),
    ("targets: [app, { id: web, status: resolved, mitigations: [M-1] }]", []),
    (
      "targets: [app, { id: web, status: resolved, mitigations: [M-2] }]",
      ["'T-1' at 'web' is resolved, but 'M-2' is not implemented"]
    ),
    (
      "targets: [{ id: web, status: not-applicable }]",
      ["'T-1' at 'web' is called not applicable, and no reason is given"]
    ),
    ("status: resolved\nresponse: avoid\nbecause: The page is gone.", []),
    (
      "response: accept\nstatus: open",
      ["'T-1' is to be accepted, and no acceptance is recorded"]
    ),
    (
      "response: accept\naccepted: { on: 2026-01-01, until: 2026-12-21 }",
      [
        "nobody says who accepted the risk of 'T-1'",
        "the acceptance of 'T-1' ends on 21 December 2026",
        "the acceptance of 'T-1' gives no reason",
      ]
    ),
    (
      "response: accept\naccepted: { by: me, until: 2026-12-22, reason: It is small. }", []
    ),
    (
      "response: accept\naccepted: { by: me, until: 2026-11-20, reason: It is small. }",
      ["the acceptance of 'T-1' ended on 20 November 2026"]
    ),
    (
      "accepted: { by: me, until: 2026-12-22, reason: It is small. }",
      ["'T-1' has 'accepted', but there is no 'response'"]
    ),
    (
      "response: mitigate\nduplicate-of: T-2",
      ["'T-1' has 'duplicate-of', but there is no 'status'"]
    ),
  ])
  func theStateOfAThreatIsNoMoreThanWhatIsDone(keys: String, messages: [String]) {
    #expect(findings(keys) == messages.sorted())
  }

  private func findings(_ keys: String) -> [String] {
    let rules: Set<Rule> = [
      .resolvedButUnimplemented, .resolvedWithOpenTarget, .notApplicableWithoutReason,
      .acceptedWithoutRecord, .acceptedWithoutApprover, .acceptedWithoutReason, .acceptedWithoutEnd,
      .acceptanceEnded, .acceptanceEndsSoon, .contradictoryResponse, .unmitigatedThreat,
      .reliesOnDroppedMitigation, .openThoughMitigated,
    ]
    let page = "```threat T-1\n\(keys)\n```\n\n```threat T-2\nresponse: avoid\n```" + mitigations
    return ExampleWorkspace([("index.md", page)]).findings()
      .filter { rules.contains($0.rule) }.map(\.message).sorted()
  }
}

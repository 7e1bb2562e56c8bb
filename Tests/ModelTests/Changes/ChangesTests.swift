import Testing

@testable import Model

@Suite struct ChangesTests {
  private let threat = """
    ```asset A-1
    title: Orders
    ```
    ```threat T-1
    title: Orders are read
    statement: An [insider] with [access] can [read orders], negatively impacting [confidentiality] of [A-1].
    risk: { likelihood: medium, impact: medium }
    tags: [one, two]
    mitigations: [M-1]
    ```
    ```mitigation M-1
    title: A lock
    status: planned
    ```
    """

  @Test func orderLineBreaksAndTheEndOfALinkAreNoChange() {
    let other = """
      ```mitigation M-1
      title: A lock
      mitigates: [T-1]
      status: planned
      ```
      ```threat T-1
      tags: [two, one]
      status: open
      statement: >
        An [insider] with [access] can [read
        orders], negatively impacting [confidentiality] of [A-1].
      risk:
        impact: medium
        likelihood: medium
      title: Orders are read
      ```
      ```asset A-1
      title: Orders
      ```
      """
    #expect(ComparedStates(threat, other).lines == [])
  }

  @Test func aSentenceAndItsPartsAreTheSame() {
    let parts = """
      ```threat T-1
      source: insider
      prerequisites: access
      action: read orders
      ```
      """
    let sentence = "```threat T-1\nstatement: An [insider] with [access] can [read orders].\n```"
    #expect(ComparedStates(parts, sentence).lines == [])
  }

  @Test func aKeyThatSaysSomethingElseIsToldWithBothValues() {
    let states = ComparedStates(
      threat, threat.replacing("likelihood: medium", with: "likelihood: very-high"))
    #expect(
      states.lines == [
        "T-1 risk.likelihood: medium > very-high", "T-1 initial: medium > high",
        "T-1 current: medium > high",
      ])
    #expect(states.decisions == ["T-1: openAndRaised"])
  }

  @Test func aListIsASet() {
    let states = ComparedStates(threat, threat.replacing("[one, two]", with: "[three, two]"))
    let difference = states.changes.models[0].entities[0].keys[0]
    #expect(difference.members?.lost == ["one"])
    #expect(difference.members?.gained == ["three"])
  }

  @Test func aStatementIsComparedWordByWord() {
    let states = ComparedStates(threat, threat.replacing("read orders", with: "change many orders"))
    #expect(
      states.changes.models[0].entities[0].keys[0].words == [
        .both("An insider with access can"), .old("read"), .new("change many"),
        .both("orders, negatively impacting confidentiality of Orders."),
      ])
  }

  @Test func aRenamedEntityIsTheSameWhereverItIsNamed() {
    let states = ComparedStates(
      threat,
      threat.replacing("threat T-1\n", with: "threat T-9\nformerly: [T-1]\n")
        .replacing("[M-1]", with: "[LOCK]")
        .replacing("mitigation M-1\n", with: "mitigation LOCK\nformerly: M-1\n"))
    #expect(states.lines == ["T-9 was T-1", "LOCK was M-1"])
  }

  @Test func whatIsAddedComesWithItsLinks() {
    let more = "\n```threat T-2\nrisk: { severity: critical }\nmitigations: [M-1]\n```"
    let states = ComparedStates(threat, threat + more)
    #expect(states.lines == ["+ T-2", "+ M-1 mitigates T-2"])
    #expect(states.decisions == ["T-2: newThreat"])
  }

  @Test func anotherFileIsAMoveAndARenamedFileIsNone() {
    let note = "```asset A-7\ntitle: Seven\n```\n"
    let index = page("")
    let before = ["index.md": index, "a.md": note + threat, "b.md": "Other text."]
    #expect(
      ComparedStates(
        from: before, to: ["index.md": index, "a.md": threat, "b.md": "Other text.\n\n" + note]
      ).lines == ["A-7 from a.md"])
    #expect(
      ComparedStates(
        from: before, to: ["index.md": index, "c.md": note + threat, "b.md": "Other text."]
      ).lines == ["page c.md from a.md"])
  }

  @Test func anotherModelIsAMoveWhereThereIsNoDoubt() {
    let note = "```asset A-7\ntitle: Seven\n```\n"
    let states = ComparedStates(
      from: ["shop.md": page(note), "till.md": page("", model: "till")],
      to: ["shop.md": page(""), "till.md": page(note, model: "till")])
    #expect(states.lines == ["A-7 from shop"])
  }

  @Test func aFlowWithOtherEndsIsToldAsSuch() {
    let flow = """
      ```dataflow D-1
      boundaries: { cloud: { name: Cloud } }
      elements:
        user: { type: actor }
        web: { type: process }
        store: { type: store, in: cloud }
      flows:
        F-1: { from: user, to: web }
      ```
      """
    let states = ComparedStates(flow, flow.replacing("to: web", with: "to: store"))
    #expect(states.lines == ["F-1 to: web > store", "+ F-1 crosses cloud"])
    #expect(states.decisions == ["F-1: uncoveredCrossing"])
  }

  @Test func whatWasAcceptedAndRoseNeedsADecision() {
    let accepted = """
      ```threat T-1
      response: accept
      accepted: { by: Head of sales, until: 2027-01-01 }
      risk: { severity: low }
      ```
      """
    #expect(
      ComparedStates(accepted, accepted.replacing("severity: low", with: "severity: medium"))
        .decisions == ["T-1: acceptedAndRaised"])
    #expect(
      ComparedStates(accepted.replacing("response: accept\n", with: ""), accepted).decisions
        == ["T-1: accepted"])
  }

  @Test func aMitigationThatIsGivenUpNeedsADecision() {
    let dropped = threat.replacing("status: planned", with: "status: wont-do")
    #expect(ComparedStates(threat, dropped).decisions == ["M-1: dropped"])
    let unlinked = threat.replacing("mitigations: [M-1]\n", with: "")
    #expect(ComparedStates(threat, unlinked).decisions == ["M-1: noLongerMitigates"])
    let removed = unlinked.replacing(
      "```mitigation M-1\ntitle: A lock\nstatus: planned\n```", with: "")
    #expect(ComparedStates(threat, removed).decisions == ["M-1: removedMitigation"])
  }

  @Test func aMitigationThatIsNoLongerInPlaceNeedsADecision() {
    let resolved = threat.replacing("status: planned", with: "status: implemented")
      .replacing(
        "risk: { likelihood: medium, impact: medium }",
        with: "status: resolved\nrisk: { severity: high }\nresidual: { severity: low }")
    #expect(
      ComparedStates(resolved, resolved.replacing("status: implemented", with: "status: planned"))
        .decisions == ["T-1: resolvedAndRaised", "M-1: noLongerInPlace"])
  }

  @Test func aFlowThatLosesItsSafeguardsNeedsADecision() {
    let flow = """
      ```dataflow D-1
      boundaries: { cloud: { name: Cloud } }
      elements:
        user: { type: actor }
        store: { type: store, in: cloud }
      flows:
        F-1: { from: user, to: store, encrypted: true, authenticated: true }
      ```
      """
    #expect(
      ComparedStates(flow, flow.replacing("encrypted: true", with: "encrypted: false")).decisions
        == ["F-1: lessProtected"])
    let uncovered = flow.replacing("encrypted: true, ", with: "")
    #expect(ComparedStates(uncovered, flow).decisions.isEmpty)
  }

  @Test func anAssumptionThatRanOutNeedsADecision() {
    let assumption = """
      ```assumption A-9
      status: valid
      valid-until: 2026-10-01
      applies-to: [T-1]
      ```
      ```threat T-1
      ```
      """
    let pages = ["shop.md": page(assumption)]
    #expect(ComparedStates(from: pages, to: pages).decisions == [])
    // Time is no edit, but it can ask for a decision.
    #expect(
      ComparedStates(from: pages, to: pages, since: "2026-09-01").decisions == ["A-9: fallen"])
    let edited = ComparedStates(
      assumption.replacing("2026-10-01", with: "2027-10-01"),
      assumption.replacing("2026-10-01", with: "2027-10-01").replacing(": valid", with: ": broken"))
    #expect(edited.lines == ["A-9 status: valid > broken"])
    #expect(edited.decisions == ["A-9: fallen"])
  }

  @Test func aSevereThreatThatGoesWithItsModelNeedsADecision() {
    let till = page("```threat T-1\nrisk: { severity: high }\n```", model: "till")
    let states = ComparedStates(
      from: ["shop.md": page(""), "till.md": till], to: ["shop.md": page("")])
    #expect(states.decisions == ["T-1: removedThreat"])
  }

  @Test func aRiskThatFellBecauseNothingIsToComeNeedsADecision() {
    let waiting = """
      ```threat T-1
      risk: { severity: high }
      residual: { severity: low }
      mitigations: [M-1, M-2]
      ```
      ```mitigation M-1
      status: implemented
      ```
      ```mitigation M-2
      status: planned
      ```
      """
    let states = ComparedStates(waiting, waiting.replacing("planned", with: "wont-do"))
    #expect(states.decisions == ["T-1: loweredByGivingUp", "M-2: dropped"])
  }
}

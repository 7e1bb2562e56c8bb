import Checks
import Diagnostics
import Testing

@Suite struct StatementRulesTests {
  @Test func aThreatWithoutAWordIsOneFinding() {
    let page = """
      ```threat T-1
      title: Something with orders
      status: not-applicable
      because: There are none.
      ```
      """
    #expect(findings(page) == ["threat-without-statement"])
  }

  @Test func aBrokenSentenceIsNotAlsoAskedForItsParts() {
    let page = """
      ```threat T-1
      statement: Somebody reads the orders of somebody else.
      risk: { severity: low }
      residual: { severity: low }
      response: mitigate
      mitigations: [M-1]
      ```

      ```mitigation M-1
      status: implemented
      ```
      """
    #expect(findings(page) == ["unmarked-statement"])
  }

  @Test func eachGapInTheChainFromImpactToAssetIsOneFinding() {
    func gaps(_ ending: String) -> [String] {
      findings(
        """
        ```threat T-1
        statement: An [outsider] with [an account] can [read orders]\(ending).
        status: not-applicable
        because: Orders are public.
        ```
        """)
    }
    #expect(
      gaps("") == ["threat-without-asset", "threat-without-goal", "threat-without-impact"])
    #expect(
      gaps(", which leads to [much gossip]") == ["impact-without-goal", "threat-without-asset"])
    #expect(
      gaps(", which leads to [much gossip], resulting in reduced [confidentiality]") == [
        "goal-without-asset"
      ])
    #expect(
      gaps(", which leads to [much gossip], negatively impacting [customers]") == [
        "impact-without-goal"
      ])
  }

  @Test func approvalMakesAMissingPartAnError() {
    func severity(_ status: String) -> Severity? {
      ExampleWorkspace([
        (
          "index.md",
          """
          ---
          model: shop
          status: \(status)
          ---

          ```threat T-1
          statement: An [outsider] with [an account] can [read the orders of others].
          ```
          """
        )
      ]).findings().first { $0.rule == .threatWithoutImpact }?.severity
    }
    #expect(severity("draft") == .warning)
    #expect(severity("in-review") == .warning)
    #expect(severity("approved") == .error)
  }

  @Test func theAssetsOfTheTargetsAreProposed() {
    let page = """
      ```dataflow overview
      elements:
        web: { type: process }
        orders: { type: store, holds: [order-data] }
      flows:
        F-1: { from: web, to: orders }
      ```

      ```asset order-data
      ```

      ```threat T-1
      statement: An [outsider] can [read the orders of others].
      targets: [orders]
      ```
      """
    let help = ExampleWorkspace([("index.md", page)]).findings()
      .first { $0.rule == .threatWithoutAsset }?.help
    #expect(help == "consider what its targets hold and carry: 'order-data'")
  }

  @Test func aTitleInPlainTextIsOnlyANote() {
    let page = """
      ```source outsider
      title: External attacker
      ```

      ```threat T-1
      source: external attacker
      ```

      ```threat T-2
      source: outsder
      ```
      """
    let found = ExampleWorkspace([("index.md", page)]).findings()
      .filter { $0.rule == .unlinkedPart }
    #expect(found.map(\.severity) == [.note, .warning])
  }

  private func findings(_ page: String) -> [String] {
    ExampleWorkspace([("index.md", page)]).findings().map(\.rule.name)
      .filter { !$0.hasPrefix("model-without") && $0 != "unlinked-mitigation" }.sorted()
  }
}

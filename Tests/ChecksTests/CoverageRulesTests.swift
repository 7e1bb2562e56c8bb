import Checks
import Diagnostics
import Testing

/// Where threats are missing, and how often that is said.
@Suite struct CoverageRulesTests {
  @Test func manyUncoveredCrossingsOfADiagramAreOneFinding() {
    #expect(
      crossings(of: 3) == [
        "'F-1' crosses 'inside', and no threat strikes it",
        "'F-2' crosses 'inside', and no threat strikes it",
        "'F-3' crosses 'inside', and no threat strikes it",
      ])
    #expect(
      crossings(of: 5) == [
        "'F-1', 'F-2', 'F-3' and 2 more cross a trust boundary, and no threat strikes them"
      ])
  }

  @Test func anUncoveredCrossingIsAnErrorOnceTheModelIsApproved() {
    func severity(_ status: String) -> Severity? {
      found(.crossingWithoutThreat, crossing(1), status: status).first?.severity
    }
    #expect(severity("in-review") == .warning)
    #expect(severity("approved") == .error)
  }

  @Test func aCrossingBetweenWhatIsNotModelledIsNotJudged() {
    let page = """
      ```dataflow overview
      boundaries: { inside: { name: Inside } }
      elements:
        user: { type: actor, out-of-scope: Has a model of its own }
        bank: { type: system, in: inside, out-of-scope: Has a model of its own }
      flows: { F-1: { from: user, to: bank } }
      ```
      """
    #expect(found(.crossingWithoutThreat, page).map(\.message) == [])
  }

  @Test func anElementAtAnUncoveredCrossingIsNotFoundAgain() {
    let page =
      crossing(1) + """


        ```threat T-1
        statement: An [outsider] can [read the orders of others].
        ```
        """
    #expect(found(.elementWithoutThreat, page).map(\.message) == [])
  }

  /// A threat that strikes where an asset is held.
  @Test(arguments: [
    ("An [outsider] can [read the disk].", []),
    (
      "An [outsider] can [read the disk], negatively impacting [confidentiality] of [plans].",
      ["no threat harms 'orders'"]
    ),
  ])
  func aThreatThatNamesNoAssetMayMeanAnyThatIsThere(_ statement: String, _ messages: [String]) {
    let page = """
      ```asset plans
      ```

      ```asset orders
      ```

      ```dataflow overview
      elements: { web: { type: process }, disk: { type: store, holds: [orders, plans] } }
      flows: { F-1: { from: web, to: disk } }
      ```

      ```threat T-1
      statement: \(statement)
      targets: [disk]
      ```
      """
    #expect(found(.assetWithoutThreat, page).map(\.message) == messages)
  }

  @Test func assetsAreNotJudgedBeforeThereIsAThreat() {
    #expect(found(.assetWithoutThreat, "```asset orders\n```").map(\.message) == [])
  }

  @Test(arguments: [
    ("stride: [denial-of-service]", []),
    ("stride: [tampering]", ["no threat to 'orders' harms its 'availability'"]),
    // It may harm any.
    ("title: Orders", []),
  ])
  func aCategoryStandsForTheGoalThatItBreaches(_ keys: String, _ messages: [String]) {
    let page = """
      ```asset orders
      goals: { availability: high }
      ```

      ```threat T-1
      statement: An [outsider] can [fill the disk], negatively impacting [orders].
      \(keys)
      ```
      """
    #expect(found(.goalWithoutThreat, page).map(\.message) == messages)
  }

  @Test func whatIsConsideredWhereAnAssetIsHeldIsNotAsked() {
    let page = """
      ```asset orders
      goals: { availability: high }
      ```

      ```dataflow overview
      elements:
        web: { type: process }
        disk:
          type: store
          holds: [orders]
          considered: { denial-of-service: There are two }
      flows: { F-1: { from: web, to: disk } }
      ```

      ```threat T-1
      statement: An [outsider] can [read it], negatively impacting [confidentiality] of [orders].
      ```
      """
    #expect(found(.goalWithoutThreat, page).map(\.message) == [])
  }

  @Test func threatsThatSayTheSameAreOneFindingOfAllOfThem() {
    let page = (1...4).map { number in
      """
      ```threat T-\(number)
      statement: An [outsider] can [guess \(number == 4 ? "passwords" : "order numbers")].
      ```
      """
    }.joined(separator: "\n\n")
    #expect(
      found(.nearDuplicateThreats, page).map(\.message) == ["'T-2' and 'T-3' say the same as 'T-1'"]
    )
  }

  private func crossing(_ count: Int) -> String {
    """
    ```dataflow overview
    boundaries: { inside: { name: Inside } }
    elements: { user: { type: actor }, web: { type: process, in: inside } }
    flows:
    \((1...count).map { "  F-\($0): { from: user, to: web }" }.joined(separator: "\n"))
    ```
    """
  }

  private func crossings(of count: Int) -> [String] {
    found(.crossingWithoutThreat, crossing(count)).map(\.message)
  }

  private func found(_ rule: Rule, _ text: String, status: String = "draft") -> [Diagnostic] {
    let page = "---\nmodel: shop\nstatus: \(status)\n---\n\n" + text
    return ExampleWorkspace([("index.md", page)]).findings().filter { $0.rule == rule }
  }
}

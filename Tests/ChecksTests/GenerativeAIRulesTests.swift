import Diagnostics
import Testing

/// What the lists for generative AI ask of a model is asked once, and can be answered.
@Suite struct GenerativeAIRulesTests {
  private func asked(_ keys: String, type: String = "model", then text: String = "") -> [String] {
    let page = """
      ---
      model: helpdesk
      \(keys)
      ---

      ```dataflow overview
      elements:
        assistant: { type: \(type), name: Assistant }
      ```

      \(text)
      """
    return ExampleWorkspace([("index.md", page)]).findings().map(\.rule.name).filter(rules.contains)
  }

  private let rules: Set = [
    "ai-scope-missing", "agent-without-agency-threat", "model-without-injection-threat",
    "third-party-model-without-supply-chain-threat", "unconsidered-entry", "idle-consideration",
  ]

  @Test func aModelThatIsHeldToTheListIsNotAskedTwice() {
    let keys = "frameworks: [owasp-llm-2025]\nai: { scope: 3 }"
    #expect(asked(keys) == ["unconsidered-entry"])
  }

  @Test func aThreatThatIsNotApplicableAnswers() {
    let threat = """
      ```threat T-1
      statement: A [customer] can [hide orders for the model in a ticket].
      references: [LLM01:2025, LLM03:2025]
      status: not-applicable
      because: The model sees numbers only.
      ```
      """
    #expect(asked("ai: { scope: 3 }", then: threat) == [])
  }

  @Test func anAllowedFindingIsAnswered() {
    let keys = """
      ai: { scope: 5 }
      allow:
        model-without-injection-threat: The model sees numbers only.
      """
    #expect(asked(keys) == [])
  }

  @Test func anAgentIsAskedOfItsAgencyToo() {
    #expect(
      Set(asked("ai: { scope: 5 }", type: "agent")) == [
        "model-without-injection-threat", "agent-without-agency-threat",
      ])
  }

  @Test func aScopeThatDoesNotExistIsNone() {
    #expect(asked("ai: { scope: 7 }").contains("ai-scope-missing"))
  }

  @Test func aSystemWithoutGenerativeAIIsNotAsked() {
    #expect(asked("owner: web team", type: "service") == [])
  }
}

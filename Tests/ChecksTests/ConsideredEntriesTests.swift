import Diagnostics
import Testing

/// What a model says not to apply is looked up in the catalogues, like every reference.
@Suite struct ConsideredEntriesTests {
  @Test(arguments: [
    ("LLM11:2025", "unknown-catalogue-entry", "LLM01:2025"),
    ("llm04:2025", "malformed-catalogue-id", "LLM04:2025"),
    ("repudation", "malformed-catalogue-id", "repudiation"),
    ("A04", "catalogue-edition-missing", "A04:2021"),
  ])
  func anIdThatDoesNotExistIsFoundAtItsPlace(id: String, rule: String, fix: String) throws {
    let example = ExampleWorkspace([
      (
        "index.md",
        """
        ---
        model: shop
        frameworks: [stride, owasp-llm-2025]
        considered:
          ⟦\(id)⟧: nothing of it is here
          spoofing: nobody signs in
        ---
        """
      )
    ])
    let findings = example.findings().filter {
      $0.rule.name.contains("catalogue")
    }
    #expect(findings.map(\.rule.name) == [rule])
    #expect(findings.map(\.span) == example.marks)
    #expect(findings.first?.fixIts.first?.edits.first?.replacement == fix)
  }
}

import Diagnostics
import Markup
import TestSupport
import Testing

/// Each rule's page is a test: its example gives the rule at the marks, its alternative nothing.
@Suite struct RulePagesTests {
  @Test(arguments: MarkupRulePages.contents.map(\.text))
  func theExampleGivesTheRuleAtItsMarks(page: String) throws {
    let name = String(page.dropFirst(2).prefix { $0 != "\n" })
    let blocks = page.split(separator: "~~~~markdown\n").dropFirst().map { section in
      section.firstRange(of: "~~~~").map { String(section[..<$0.lowerBound]) } ?? String(section)
    }
    try #require(blocks.count == 2)
    let example = MarkedSource(blocks[0])
    let findings = example.parsed().diagnostics
    #expect(findings.map(\.rule.name) == example.spans.map { _ in name })
    #expect(findings.map(\.span) == example.spans, "\(findings)")
    #expect(MarkedSource(blocks[1]).parsed().diagnostics == [])
  }

  @Test func everyRuleHasAPage() {
    #expect(MarkupRulePages.rules.map { $0.name + ".md" } == MarkupRulePages.contents.map(\.name))
  }
}

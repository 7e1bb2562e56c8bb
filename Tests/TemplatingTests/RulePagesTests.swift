import Diagnostics
import Templating
import TestSupport
import Testing

@Suite struct RulePagesTests {
  @Test(arguments: TemplatingRulePages.rules)
  func theExampleGivesTheRuleAndTheAlternativeNothing(rule: Rule) throws {
    let page = try #require(
      TemplatingRulePages.contents.first { $0.name == "\(rule.name).md" }?.text)
    let fences = page.split(separator: "~~~~mustache").dropFirst().map(Fence.init)
    try #require(fences.count == 2)
    let example = findings(in: fences[0])
    #expect(example.diagnostics.map(\.rule) == [rule])
    #expect(example.diagnostics.map(\.span) == example.spans)
    #expect(findings(in: fences[1]).diagnostics == [])
  }

  /// A template on a rule's page: the path after `mustache`, `page.html` if there is none.
  private struct Fence {
    let path: String
    let text: String

    init(_ source: Substring) {
      let lines = source.split(separator: "\n", omittingEmptySubsequences: false)
      let path = lines[0].drop { $0 == " " }
      self.path = path.isEmpty ? "page.html" : String(path)
      text = lines.dropFirst().prefix { $0 != "~~~~" }.joined(separator: "\n")
    }
  }

  private func findings(in fence: Fence) -> (diagnostics: [Diagnostic], spans: [SourceSpan]) {
    let source = MarkedSource(fence.text, id: FileID(2), path: fence.path)
    let (_, diagnostics) = Theme.compile(
      [
        SourceFile(path: "page.html", text: ""),
        SourceFile(id: FileID(1), path: "parts/footer.html", text: "<footer></footer>"),
      ],
      overrides: [source.file], pages: [Shop.page])
    return (diagnostics, source.spans)
  }
}

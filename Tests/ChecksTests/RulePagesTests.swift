import Checks
import Diagnostics
import Markup
import Model
import TestSupport
import Testing

/// Every rule's page is a test: its example gives the rule at the marks, its alternative does not.
@Suite struct RulePagesTests {
  @Test(arguments: Page.all) func theExampleGivesTheRuleAtItsMarks(page: Page) throws {
    let example = try #require(page.workspace(under: "## Example"))
    let findings = example.findings()
    #expect(!example.marks.isEmpty)
    #expect(findings.filter { $0.rule.name == page.name }.map(\.span) == example.marks)
    #expect(page.errors(besidesItsRule: findings) == [])
  }

  @Test(arguments: Page.all) func theAlternativeGivesNeitherTheRuleNorAnError(page: Page) throws {
    let alternative = try #require(page.workspace(under: "## Instead"))
    let findings = alternative.findings()
    #expect(findings.filter { $0.rule.name == page.name }.map(\.message) == [])
    #expect(page.errors(besidesItsRule: findings) == [])
  }

  @Test(arguments: Page.all) func thePageSaysWhatIsFoundAndWhyItMatters(page: Page) {
    let parts = RulePage(name: page.name, markdown: page.text)
    #expect(parts.summary.hasSuffix("."))
    #expect(parts.why.hasSuffix("."))
  }

  @Test func everyFindingIsWordedAsTheHouseDoes() {
    for page in Page.all {
      for finding in page.workspace(under: "## Example")?.findings() ?? [] {
        #expect(!finding.message.hasSuffix("."), "\(finding.rule.name): \(finding.message)")
        #expect(finding.help?.hasSuffix(".") != true, "\(finding.rule.name)")
      }
    }
  }

  @Test func everyPageIsNamedForItsRule() {
    #expect(ExampleWorkspace.rules.map(\.name) == Page.all.map(\.name))
    #expect(Set(Check.all.map(\.rule)).isSubset(of: ChecksRulePages.rules))
  }
}

/// A rule's page with the workspaces that it shows.
struct Page: CustomTestStringConvertible {
  let name: String
  let text: String

  var testDescription: String { name }

  /// The rules of the target that has the page, and of those before it: a page about spelling need
  /// not show a model that a reviewer would sign.
  let rules: [Rule]

  static let all =
    pages(MarkupRulePages.contents, MarkupRulePages.rules)
    + pages(ModelRulePages.contents, MarkupRulePages.rules + ModelRulePages.rules)
    + pages(ChecksRulePages.contents, ExampleWorkspace.rules)

  private static func pages(_ contents: [(name: String, text: String)], _ rules: [Rule]) -> [Page] {
    contents.map { Page(name: String($0.name.dropLast(".md".count)), text: $0.text, rules: rules) }
  }

  /// Errors that the page does not mean to show.
  func errors(besidesItsRule findings: [Diagnostic]) -> [String] {
    findings
      .filter { $0.severity == .error && $0.rule.name != name && rules.contains($0.rule) }
      .map { "\($0.rule.name): \($0.message)" }
  }

  /// The files in the fences below a heading. An info string's second word is the path; without
  /// one the file is `index.md`.
  func workspace(under heading: String) -> ExampleWorkspace? {
    guard let start = text.firstRange(of: heading + "\n")?.upperBound else { return nil }
    var files: [(path: String, text: String)] = []
    var lines = text[start...].split(separator: "\n", omittingEmptySubsequences: false)[...]
    while let line = lines.popFirst(), !line.hasPrefix("## ") {
      guard line.hasPrefix("~~~~") else { continue }
      let path = line.split(separator: " ").dropFirst().first.map(String.init) ?? "index.md"
      let end = lines.firstIndex { $0.hasPrefix("~~~~") } ?? lines.endIndex
      files.append((path, lines[..<end].map { $0 + "\n" }.joined()))
      lines = lines[end...].dropFirst()
    }
    return files.isEmpty ? nil : ExampleWorkspace(files)
  }
}

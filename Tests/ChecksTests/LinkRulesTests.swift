import Checks
import Diagnostics
import Testing

@Suite struct LinkRulesTests {
  @Test func codeIsMissedOnlyWhereItsFolderIsThere() {
    let page = """
      ```mitigation M-1
      title: Short sessions
      code: [app/login.swift:10-24, app/logn.swift, server/main.swift]
      ```
      """
    let workspace = ExampleWorkspace([("index.md", page), ("files:", "app/login.swift")])
    #expect(
      messages(.deadFile, in: workspace) == [
        "there is no file 'app/logn.swift'; did you mean 'app/login.swift'?"
      ])
  }

  @Test func aPathIsDecodedBeforeItIsLookedFor() {
    let workspace = ExampleWorkspace([
      ("index.md", "![Two subnets](my%20network.png)"), ("files:", "my network.png"),
    ])
    #expect(messages(.deadFile, in: workspace) == [])
  }

  @Test func aNameThatDiffersOnlyInCaseIsProposed() {
    let workspace = ExampleWorkspace([
      ("index.md", "[Guide](Guide/Sessions.md)"), ("guide/sessions.md", "# Sessions"),
    ])
    #expect(
      messages(.deadLink, in: workspace) == [
        "there is no page 'Guide/Sessions.md'; did you mean 'Guide/sessions.md'?"
      ])
  }

  @Test func aReferenceToAHeadingIsCheckedLikeALink() {
    let workspace = ExampleWorkspace([
      ("index.md", "See [[guide.md#sesions]] and [[guide.md#sessions]], and [[nowhere.md]]."),
      ("guide.md", "# Guide\n\n## Sessions"),
    ])
    #expect(
      messages(.deadAnchor, in: workspace) == [
        "'guide.md' has no heading '#sesions'; did you mean '#sessions'?"
      ])
    #expect(messages(.deadLink, in: workspace) == ["there is no page 'nowhere.md'"])
  }

  @Test func aRepeatedHeadingHasANumberedAnchor() {
    let page = "[first](#why) [second](#why-1) [third](#why-2)\n\n# Why\n\n# Why"
    #expect(messages(.deadAnchor, in: ExampleWorkspace([("index.md", page)])).count == 1)
  }

  @Test func aReportMayBeAnAddress() {
    let page = """
      ```evidence E-1
      report: https://example.com/report.pdf
      ```

      ```evidence E-2
      report: report.pdf
      ```
      """
    let workspace = ExampleWorkspace([("index.md", page), ("files:", "other.txt")])
    #expect(messages(.deadFile, in: workspace) == ["there is no file 'report.pdf'"])
  }

  @Test func aSchemeIsSeenThroughControlCharacters() {
    let page = "[x](javascript:alert(1)) [y](java&#9;script:alert(1)) [z](//example.com)"
    #expect(messages(.unsafeLinkScheme, in: ExampleWorkspace([("index.md", page)])).count == 3)
  }

  private func messages(_ rule: Rule, in workspace: ExampleWorkspace) -> [String] {
    workspace.findings().filter { $0.rule == rule }.map(\.message)
  }
}

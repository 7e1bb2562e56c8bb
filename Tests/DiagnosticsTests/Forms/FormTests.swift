import Diagnostics
import TestSupport
import Testing

@Suite struct FormTests {
  @Test(arguments: [
    (Form.human, "human.txt"), (.short, "short.txt"), (.jsonLines, "findings.jsonl"),
    (.sarif, "findings.sarif"), (.github, "github.txt"),
    (.gitlab, "gitlab.json"), (.junit, "junit.xml"),
  ])
  func eachFormPrintsTheSample(form: Form, golden: String) {
    let bytes = sampleFindings.printed(as: form, style: Style(), toolVersion: "1.2.3")
    expectGolden(String(decoding: bytes, as: UTF8.self), named: golden)
  }

  @Test func colouredHumanFormDiffersOnlyInItsEscapes() {
    let coloured = sampleFindings.humanForm(Style(isColoured: true))
    expectGolden(coloured.replacing("\u{1B}", with: "␛"), named: "human-coloured.txt")
    let plain = withoutColours(coloured)
    #expect(plain == sampleFindings.humanForm(Style()))
  }

  @Test func noFormLetsAnAuthorWriteToTheTerminal() {
    for form in Form.allCases {
      let bytes = sampleFindings.printed(as: form, style: Style(), toolVersion: "1")
      #expect(!bytes.contains(0x1B))
      #expect(!String(decoding: bytes, as: UTF8.self).unicodeScalars.contains("\u{202E}"))
    }
  }

  @Test func theSummaryCountsBySeverity() {
    #expect(sampleFindings.summary == "3 errors, 4 warnings, 1 note in 12 files")
    let none = Findings([], in: SourceMap([]), fileCount: 1, rules: RuleCatalogue([]))
    #expect(none.summary == "no findings in 1 file")
    #expect(none.humanForm(Style()) == "no findings in 1 file\n")
    #expect(none.jsonLinesForm().isEmpty)
  }

  @Test func jsonLinesHoldEveryDocumentedKey() throws {
    let lines = sampleFindings.jsonLinesForm().split(separator: 0x0A)
    #expect(lines.count == sampleFindings.diagnostics.count)
    for line in lines {
      guard case .object(let members) = try JSONValue.parse(Array(line)).get() else {
        Issue.record("not an object")
        continue
      }
      for member in members {
        #expect(Form.jsonLines.documentation.contains("\n  \(member.key) "))
      }
    }
  }

  private func withoutColours(_ text: String) -> String {
    text.split(separator: "\u{1B}", omittingEmptySubsequences: false).enumerated()
      .map { $0.offset == 0 ? $0.element : $0.element.drop { $0 != "m" }.dropFirst() }
      .joined()
  }
}

import Interchange
import Model
import TestSupport
import Testing

/// Reports come from anywhere: whatever they are, reading ends, soon, with results or with a reason.
@Suite struct HostileReportTests {
  @Test func aDocumentTypeIsRefusedBeforeItDeclaresAnything() {
    let levels = (1..<12).map {
      "<!ENTITY e\($0) \"&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);&e\($0 - 1);\">"
    }
    let bomb =
      "<?xml version=\"1.0\"?><!DOCTYPE x [<!ENTITY e0 \"ha\">\(levels.joined())]>"
      + "<testsuite><testcase name=\"&e11;\"/></testsuite>"
    let problem = problem(in: bomb)
    #expect(problem?.message == "has a document type declaration, which no report needs")
    #expect(problem?.offset == 33)
  }

  @Test func nothingOutsideIsNamed() {
    let text =
      "<!DOCTYPE x SYSTEM \"file:///etc/passwd\"><testsuite><testcase name=\"a\"/></testsuite>"
    #expect(problem(in: text)?.kind == .malformed)
    #expect(problem(in: "<testsuite><testcase name=\"&other;\"/></testsuite>")?.kind == .malformed)
  }

  @Test func deepNestingIsRefused() {
    let deep = String(repeating: "<testsuite>", count: 100_000)
    let problem = problem(in: deep)
    #expect(problem?.message == "is nested deeper than 64 elements")
    #expect(problem?.offset == 64 * 11)
  }

  @Test func ofAHugeNameOnlyTheBeginningIsRead() throws {
    let name = String(repeating: "é", count: 4_000_000)
    let results = try junit("<testsuite><testcase name=\"\(name)\"/></testsuite>")
    #expect(results.first?.name.utf8.count == 2048)
  }

  @Test func thousandsOfAttributesAreNotRead() throws {
    let attributes = (0..<20_000).map { "a\($0)=\"\"" }.joined(separator: " ")
    #expect(try junit("<testsuite><testcase \(attributes) name=\"x\"/></testsuite>").count == 1)
  }

  @Test func tooManyTestsAreRefused() {
    let text = "<testsuite>" + String(repeating: "<testcase/>", count: 200_001) + "</testsuite>"
    #expect(problem(in: text)?.message == "has more than 200000 tests")
  }

  @Test func aReportThatIsBrokenOffAnywhereGivesAReason() {
    let text = Array(
      """
      <?xml version="1.0" encoding="UTF-8"?><testsuites><testsuite name="ä" timestamp="2026-11-01">\
      <testcase name="a"><failure message="b"><![CDATA[c]]></failure></testcase></testsuite></testsuites>
      """.utf8)
    for end in text.indices {
      guard case .failure(let problem) = readReport(Array(text[..<end]), as: .junit) else {
        Issue.record("\(end) bytes were read as a whole report")
        continue
      }
      #expect(problem.offset <= end)
    }
    #expect(throws: Never.self) { try readReport(text, as: .junit).get() }
  }

  @Test func anAnalysisThatIsBrokenOffAnywhereGivesAReason() {
    let text = Array(
      #"{"version": "2.1.0", "runs": [{"tool": {"driver": {"name": "ä"}}, "results": []}]}"#.utf8)
    for end in text.indices {
      #expect(throws: ReportProblem.self) { try readReport(Array(text[..<end]), as: .sarif).get() }
    }
  }

  @Test func whatIsNotUTF8IsRefusedOrReadAsItSays() throws {
    var bytes = Array("<testsuite><testcase name=\"".utf8)
    bytes += [0xFF, 0xC3] + Array("\"/></testsuite>".utf8)
    #expect(throws: ReportProblem.self) { try readReport(bytes, as: .junit).get() }
    let latin = Array("<?xml version=\"1.0\" encoding=\"ISO-8859-1\"?><testsuite name=\"".utf8)
    let rest: [UInt8] = [0xE4] + Array("\"><testcase name=\"a\"/></testsuite>".utf8)
    #expect(try readReport(latin + rest, as: .junit).get().first?.suites == ["ä"])
  }

  @Test(arguments: [
    "", " ", "\u{0}", "<", "<testsuite>", "<a/><b/>", "</testsuite>", "<testsuite/><testsuite/>",
    "<testsuite><testcase></testsuite></testcase>", "<testsuite a='1' a='2'/>",
  ]) func malformedTextGivesAReason(text: String) {
    #expect(problem(in: text) != nil)
  }

  @Test(arguments: [
    ("", "is empty"), ("<testsuite>", "breaks off before its end"),
    ("<testsuite", "breaks off before its end"),
    ("<testsuite></a>", "is not well-formed XML: mismatched tag"),
  ]) func theReasonSaysWhatIsWrong(text: String, message: String) {
    #expect(problem(in: text)?.message == message)
  }

  @Test func anotherKindOfFileIsCalledSo() {
    let problem = problem(in: "<?xml version=\"1.0\"?><coverage line-rate=\"0.9\"/>")
    #expect(problem?.kind == .otherFormat)
    #expect(
      problem?.message == "is no JUnit report: it begins with 'coverage', not with 'testsuites'")
  }

  @Test(arguments: ReportFormat.allCases) func changedBytesNeverStopTheProgram(
    format: ReportFormat
  ) {
    let text =
      switch format {
      case .junit:
        "<testsuites><testsuite name=\"s\"><testcase name=\"M-1\" classname=\"c\"><skipped/></testcase></testsuite></testsuites>"
      case .sarif:
        #"{"version":"2.1.0","runs":[{"tool":{"driver":{"rules":[{"id":"r"}]}},"results":[{"ruleId":"r","suppressions":[{}]}]}]}"#
      }
    var random = SeededGenerator(seed: 4)
    for _ in 0..<5_000 {
      var bytes = Array(text.utf8)
      for _ in 0..<Int.random(in: 1...6, using: &random) {
        let place = Int.random(in: bytes.indices, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: bytes.shuffled(using: &random).prefix(4), at: place)
        }
      }
      let (once, again) = (readReport(bytes, as: format), readReport(bytes, as: format))
      #expect(once == again)
    }
  }

  private func problem(in text: String) -> ReportProblem? {
    guard case .failure(let problem) = readReport(Array(text.utf8), as: .junit) else { return nil }
    return problem
  }
}

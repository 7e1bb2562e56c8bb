import Testing

@testable import Diagnostics

/// A workspace with old findings is only told of new ones.
@Suite struct BaselineTests {
  private let log = sampleFindings.sarifForm(toolVersion: "1")

  @Test func whatABaselineHoldsIsLeftOutAndCounted() throws {
    let compared = sampleFindings.compared(with: try Baseline(log))
    #expect(compared.diagnostics.isEmpty)
    #expect(compared.summary == "no findings in 12 files; 8 of the baseline left out")
    #expect(compared.shortForm().isEmpty)
  }

  @Test func whatIsNewIsLeft() throws {
    let old = Findings(
      sampleFindings.diagnostics.dropFirst(3), in: sampleFindings.sources, fileCount: 12,
      rules: RuleCatalogue([]))
    let baseline = try Baseline(old.sarifForm(toolVersion: "1"))
    let compared = sampleFindings.compared(with: baseline)
    #expect(compared.diagnostics == Array(sampleFindings.diagnostics.prefix(3)))
  }

  @Test func aLogTellsOldFromNewAndIsABaselineAgain() throws {
    let compared = sampleFindings.compared(with: try Baseline(log))
    let again = compared.sarifForm(toolVersion: "1")
    let text = String(decoding: again, as: UTF8.self)
    #expect(text.split(separator: "\n").count { $0.contains("\"unchanged\"") } == 8)
    #expect(sampleFindings.compared(with: try Baseline(again)).diagnostics.isEmpty)
  }

  @Test(arguments: [
    "", "{", "[]", "{}", #"{"version": "2.1.0"}"#,
    #"{"version": "2.1.0", "runs": [{"results": [{"ruleId": "x"}]}]}"#,
  ])
  func whatIsNoLogOfOursIsRefused(text: String) {
    #expect(throws: JSONProblem.self) { try Baseline(Array(text.utf8)) }
  }

  @Test func aLogWithoutFindingsIsABaseline() throws {
    let none = Findings([], in: SourceMap([]), fileCount: 0, rules: RuleCatalogue([]))
    let compared = sampleFindings.compared(with: try Baseline(none.sarifForm(toolVersion: "1")))
    #expect(compared.diagnostics.count == sampleFindings.diagnostics.count)
  }
}

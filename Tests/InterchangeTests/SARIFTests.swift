import Interchange
import Model
import Testing

@Suite struct SARIFTests {
  @Test func aRuleThatFoundNothingHasPassed() throws {
    let results = try sarif(
      rules: #"{"id": "xss"}, {"id": "sqli"}"#,
      results: #"{"ruleId": "sqli", "message": {"text": "built from a string"}}"#)
    #expect(results.map(\.name) == ["sqli", "xss", "lint"])
    #expect(results.map(\.outcome) == [.failed, .passed, .passed])
    #expect(results[0].message == "built from a string")
    #expect(results.allSatisfy { $0.day == Day("2026-11-19") && $0.suites == ["lint"] })
    #expect(results.map(\.isWholeRun) == [false, false, true])
  }

  @Test(arguments: [
    (#""kind": "pass""#, ReportedResult.Outcome.passed),
    (#""kind": "fail", "level": "error""#, .failed),
    (#""level": "warning""#, .failed),
    (#""level": "note""#, .passed),
    (#""kind": "notApplicable""#, .passed),
    (#""kind": "informational", "level": "none""#, .passed),
    (#""kind": "review""#, .skipped),
    (#""kind": "open""#, .skipped),
    (#""suppressions": []"#, .failed),
    (#""suppressions": [{"kind": "inSource"}]"#, .passed),
    (#""suppressions": [{"kind": "external", "status": "accepted"}]"#, .passed),
    (#""suppressions": [{"kind": "external", "status": "underReview"}]"#, .failed),
    (#""suppressions": [{"kind": "external", "status": "rejected"}]"#, .failed),
    (#""baselineState": "absent""#, .passed),
    (#""baselineState": "unchanged""#, .failed),
  ]) func aResultCountsAsItsKindAndItsSuppressionsSay(
    json: String, outcome: ReportedResult.Outcome
  ) throws {
    let results = try sarif(rules: #"{"id": "r"}"#, results: "{\"ruleId\": \"r\", \(json)}")
    #expect(results.first?.name == "r")
    #expect(results.first?.outcome == outcome)
  }

  @Test(arguments: [
    (#"{"uri": "a.ts"}, "region": {"startLine": 58, "startColumn": 3}"#, "a.ts:58: unsafe"),
    (#"{"uri": "a.ts"}"#, "a.ts: unsafe"), (#"{}, "region": {"startLine": 58}"#, "unsafe"),
  ]) func aResultSaysWhereItIs(place: String, message: String) throws {
    let results = try sarif(
      rules: #"{"id": "r"}"#,
      results: #"{"ruleId": "r", "message": {"text": "unsafe"}, "locations": "#
        + #"[{"physicalLocation": {"artifactLocation": "# + place + "}}]}")
    #expect(results.first?.message == message)
  }

  @Test func theLevelOfARuleHoldsForItsResults() throws {
    let results = try sarif(
      rules: #"{"id": "r", "defaultConfiguration": {"level": "note"}}"#,
      results: #"{"ruleIndex": 0}"#)
    #expect(results.first?.outcome == .passed)
  }

  @Test(arguments: [
    #""properties": {"tags": ["security", "external/cwe/cwe-079"]}"#,
    #""properties": {"tags": ["CWE-79: Improper Neutralization of Input"]}"#,
    #""properties": {"cwe": ["CWE-79"]}"#,
    #""relationships": [{"target": {"id": "79", "toolComponent": {"name": "CWE"}}}]"#,
    #""relationships": [{"target": {"id": "CWE-79", "toolComponent": {"name": "cwe"}}}]"#,
  ]) func weaknessesAreFoundWhereToolsPutThem(json: String) throws {
    let results = try sarif(rules: "{\"id\": \"xss\", \(json)}", results: "")
    #expect(results.first?.labels.tags.contains("CWE-79") == true)
  }

  @Test func aRunThatBrokeOffShowsNothing() throws {
    let results = try sarif(
      rules: #"{"id": "xss"}, {"id": "sqli"}"#, results: #"{"ruleId": "sqli"}"#, finished: false)
    #expect(results.map(\.outcome) == [.failed, .skipped, .skipped])
  }

  @Test(arguments: [
    ("", "is not JSON: expected a value", 0),
    (#"{"runs": [}"#, "is not JSON: expected a value", 10),
    ("[1]", "is no SARIF report: it has no 'runs'", 0),
    (#"{"version": "2.0.0", "runs": []}"#, "is no SARIF 2.1.0 report: its version is '2.0.0'", 0),
  ]) func whatIsNoReportIsRefusedWithAReason(text: String, message: String, offset: Int) {
    guard case .failure(let problem) = readReport(Array(text.utf8), as: .sarif) else {
      Issue.record("it was read")
      return
    }
    #expect(problem.message == message)
    #expect(problem.offset == offset)
  }

  private func sarif(
    rules: String, results: String, finished: Bool = true
  ) throws -> [ReportedResult] {
    let text = """
      {"version": "2.1.0", "runs": [{
        "tool": {"driver": {"name": "lint", "rules": [\(rules)]}},
        "invocations": [{"executionSuccessful": \(finished), "endTimeUtc": "2026-11-19T01:42:10Z"}],
        "results": [\(results)]}]}
      """
    return try readReport(Array(text.utf8), as: .sarif).get()
  }
}

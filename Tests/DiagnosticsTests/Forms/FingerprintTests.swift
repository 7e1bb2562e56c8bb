import Diagnostics
import TestSupport
import Testing

@Suite struct FingerprintTests {
  @Test func aFingerprintStaysWhenLinesMove() throws {
    let before = try fingerprints("status: ⟦opne⟧\n")
    let after = try fingerprints("# A new heading\n\n    status: ⟦opne⟧  \n")
    #expect(before == after)
  }

  @Test func aFingerprintChangesWithItsLine() throws {
    #expect(try fingerprints("status: ⟦opne⟧") != fingerprints("status: ⟦opened⟧"))
  }

  @Test func aSubjectMakesAReadableFingerprint() throws {
    #expect(
      try fingerprints("status: ⟦opne⟧", subject: "chat/T-1#status")
        == ["bad-value:chat/T-1#status"])
  }

  @Test func equalFindingsAreNumbered() throws {
    #expect(
      try fingerprints("a: ⟦x⟧\nb: ⟦x⟧\n", subject: "chat/T-1")
        == ["bad-value:chat/T-1", "bad-value:chat/T-1:2"])
  }

  /// The fingerprints of a finding at each mark, as they are published.
  private func fingerprints(_ marked: String, subject: String? = nil) throws -> [String] {
    let source = MarkedSource(marked)
    let diagnostics = source.spans.map { span in
      var diagnostic = Diagnostic(Rule("bad-value", .error), "a bad value", at: span)
      diagnostic.subject = subject
      return diagnostic
    }
    let findings = Findings(
      diagnostics, in: SourceMap([source.file]), fileCount: 1, rules: RuleCatalogue([]))
    let log = try JSONValue.parse(findings.sarifForm(toolVersion: "1")).get()
    let results = log["runs"]?[0]?["results"]?.elements ?? []
    return results.compactMap { $0["partialFingerprints"]?["threatpress/v1"]?.string }
  }
}

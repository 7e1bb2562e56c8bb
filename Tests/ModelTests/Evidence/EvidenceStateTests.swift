import Diagnostics
import Testing

@testable import Model

/// What a piece of evidence is worth, by what is written and by what its report says.
@Suite struct EvidenceStateTests {
  @Test(
    arguments: [
      ("result: passed", .passed),
      ("result: passed\ndate: 2026-11-01\nevery: 30 days", .passed),
      ("result: passed\ndate: 2026-10-01\nevery: 30 days", .outOfDate(days: 21)),
      ("result: failed\ndate: 2020-01-01\nevery: 30 days", .failed),
      ("result: partial", .partial), ("result: pending", .noResult), ("by: Red team", .noResult),
      // What is found later is not known yet; elsewhere it may be tomorrow already.
      ("result: passed\ndate: 2026-11-22", .passed),
      ("result: passed\ndate: 2026-11-23", .noResult),
      ("method: pentest\nresult: passed\ndate: 2026-11-01\nevery: 1 year", .passed),
      ("method: game-day\nresult: passed\ndate: 2026-04-01\nevery: 6 months", .outOfDate(days: 51)),
    ] as [(String, EvidenceState)])
  func withoutAReportWhatIsWrittenCounts(written: String, state: EvidenceState) {
    #expect(JudgedExample(written).state == state)
  }

  @Test(
    arguments: [
      ("", [.passed()], .passed),
      ("", [.passed(), .skipped()], .passed),
      ("", [.failed()], .failed),
      ("", [.passed(), .failed()], .failed),
      ("", [.skipped()], .skipped),
      ("", [], .missing),
      ("result: passed", [.passed()], .passed),
      ("result: passed", [.failed()], .contradicted),
      ("result: passed", [.passed(), .failed()], .contradicted),
      ("result: passed", [.skipped()], .skipped),
      ("result: passed", [], .missing),
      ("result: partial", [.passed(), .failed()], .partial),
      ("result: partial", [.failed()], .failed),
      ("result: partial", [.passed()], .contradicted),
      ("result: failed", [.failed()], .failed),
      ("result: failed", [.passed()], .contradicted),
      ("result: pending", [.passed()], .passed),
      // A younger report is news, and no contradiction.
      ("result: passed\ndate: 2026-11-10", [.failed(on: "2026-11-20")], .failed),
      ("result: passed\ndate: 2026-11-10", [.failed(on: "2026-11-10")], .contradicted),
      ("result: failed\ndate: 2026-11-10", [.passed(on: "2026-11-20")], .passed),
      ("result: failed\ndate: 2026-11-10", [.passed(on: "2026-11-09")], .contradicted),
      // The oldest result is what ages.
      (
        "every: 30 days", [.passed(on: "2026-11-20"), .passed(on: "2026-10-01")],
        .outOfDate(days: 21)
      ),
      ("every: 30 days", [.passed(on: "2026-11-20")], .passed),
      ("date: 2026-10-01\nevery: 30 days", [.passed()], .outOfDate(days: 21)),
      ("date: 2026-10-01\nevery: 30 days", [.passed(on: "2026-11-20")], .passed),
      ("", [.failed(on: "2026-11-22")], .failed), ("", [.failed(on: "2026-11-23")], .noResult),
    ] as [(String, [ReportedResult], EvidenceState)])
  func aReportCountsBeforeWhatIsWritten(
    written: String, results: [ReportedResult], state: EvidenceState
  ) {
    let example = JudgedExample("junit: reports/junit.xml\n\(written)", named: results)
    #expect(example.state == state)
  }

  @Test(
    arguments: [
      ("", "2026-11-01", .passed),
      ("released: 2026-10-31", "2026-11-01", .passed),
      ("released: 2026-11-01", "2026-11-01", .passed),
      ("released: 2026-11-18", "2026-11-01", .outOfDate(days: 3)),
    ] as [(String, String, EvidenceState)])
  func whatIsShownWithEachReleaseCountsUntilTheNext(
    frontMatter: String, day: String, state: EvidenceState
  ) {
    let example = JudgedExample(
      "junit: reports/junit.xml\nevery: release", named: [.passed(on: day)],
      frontMatter: frontMatter)
    #expect(example.state == state)
  }

  @Test func whatWasHandedOverWithoutADayIsOfToday() {
    let example = JudgedExample(
      "junit: reports/junit.xml\nresult: passed\ndate: 2026-01-01\nevery: 30 days",
      handedOver: [.passed()])
    #expect(example.state == .passed)
    #expect(example.workspace.day(ofEvidence: example.evidence) == JudgedExample.today)
  }

  @Test func aReportThatIsGoneShowsNothing() {
    #expect(JudgedExample("junit: reports/junit.xml\nresult: passed").state == .missing)
  }

  @Test func aReportThatCannotBeReadShowsNothing() {
    let linked = JudgedExample("junit: reports/junit.xml\nresult: passed").workspace
    let report = Report(
      file: .init(1), origin: .named(path: "reports/junit.xml"), format: .junit,
      results: .failure(ReportProblem(.malformed, "is broken")))
    let workspace = linked.judged(
      on: JudgedExample.today, by: linked.readings(from: [report], on: JudgedExample.today))
    #expect(
      workspace.state(ofEvidence: workspace.entities(.evidence)[0], on: JudgedExample.today)
        == .missing)
  }
}

/// What evidence says reaches the mitigation, and the risk of the threat today.
@Suite struct VerificationTests {
  @Test(
    arguments: [
      ("result: passed", .verified, .low),
      ("result: failed", .failing, .high),
      ("result: passed\ndate: 2026-10-01\nevery: 30 days", .stale, .low),
      ("result: pending", .unverified, .low),
    ] as [(String, Verification, RiskLevel)])
  func aMitigationThatFailsLowersNoRisk(
    written: String, verification: Verification, risk: RiskLevel
  ) {
    let example = JudgedExample(written)
    #expect(example.verification == verification)
    #expect(example.currentRisk == risk)
  }

  @Test func aFailingReportRaisesTheRiskAndAPassingOneLowersItAgain() {
    let lines = "junit: reports/junit.xml"
    #expect(JudgedExample(lines, named: [.failed()]).currentRisk == .high)
    #expect(JudgedExample(lines, named: [.passed()]).currentRisk == .low)
    #expect(JudgedExample(lines, named: [.passed()], status: "planned").currentRisk == .high)
  }
}

/// What a workspace may ask of evidence in conditions, and for its risks.
@Suite struct EvidenceQuestionTests {
  @Test func conditionsKnowTheStateOfEvidenceAndOfWhatItVerifies() throws {
    let example = JudgedExample("junit: reports/junit.xml", named: [.failed()])
    for (kind, condition) in [
      (Kind.evidence, "state = failed"), (.mitigation, "verification = failing"),
      (.threat, "mitigations.verification = failing"),
    ] {
      let filter = try #require(Expression.parse(condition).expression)
      let settings = LoweringSettings(example.workspace.configuration)
      let resolved = ResolvedExpression.resolve(filter, for: kind, settings)
      #expect(resolved.problems == [])
      #expect(
        example.workspace.select(kind, where: resolved.expression, of: ModelIndex(0)).count == 1)
    }
  }

  @Test(arguments: [
    ("implemented", "result: pending", RiskLevel.low), ("verified", "result: pending", .high),
    ("verified", "result: passed", .low), ("verified", "result: failed", .high),
    ("verified", "result: passed\ndate: 2026-01-01\nevery: 30 days", .high),
  ]) func aWorkspaceMayAskForMoreThanThatAMitigationIsInPlace(
    policy: String, written: String, risk: RiskLevel
  ) {
    let span = SourceSpan(file: FileID(0), range: 0..<0)
    let entry = FieldSet.Entry(
      key: Located("current-risk", at: span), value: .text(Located(policy, at: span)))
    let example = JudgedExample(written, configuration: FieldSet([entry]))
    #expect(example.currentRisk == risk)
  }
}

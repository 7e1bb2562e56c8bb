import Model
import Testing

/// Which results of a report a piece of evidence goes by.
@Suite struct BindingTests {
  /// Each pattern with the results of those below that it chooses.
  @Test(arguments: [
    ("test: refuses", "guard.Faults.refuses db.Faults.refuses"),
    ("test: guard.Faults.refuses", "guard.Faults.refuses"),
    ("test: 'guard.Faults::refuses'", "guard.Faults.refuses"),
    ("test: 'guard.*'", "guard.Faults.refuses guard.Limits.slow(rate:) guard.Limits.fast[5]"),
    ("test: slow", "guard.Limits.slow(rate:)"),
    ("test: 'slow(rate:)'", "guard.Limits.slow(rate:)"),
    ("test: fast", "guard.Limits.fast[5]"),
    ("class: '*.Faults'", "guard.Faults.refuses db.Faults.refuses"),
    ("class: guard.Faults, test: 'ref*'", "guard.Faults.refuses"),
    ("suite: nightly", "db.Faults.refuses"),
    (
      "suite: all",
      "guard.Faults.refuses guard.Limits.slow(rate:) guard.Limits.fast[5] db.Faults.refuses"
    ),
    ("suite: all, class: '*', test: nothing", ""),
    ("test: REFUSES", ""),
  ])
  func patternsChooseTests(selection: String, chosen: String) {
    let results = [
      ReportedResult("refuses", className: "guard.Faults", suites: ["all"], outcome: .failed),
      ReportedResult("slow(rate:)", className: "guard.Limits", suites: ["all"], outcome: .failed),
      ReportedResult("fast[5]", className: "guard.Limits", suites: ["all"], outcome: .failed),
      ReportedResult(
        "refuses", className: "db.Faults", suites: ["all", "nightly"], outcome: .failed),
    ]
    let example = JudgedExample(
      "junit: { file: reports/junit.xml, \(selection) }", named: results)
    #expect(example.counted.joined(separator: " ") == chosen)
    if chosen.isEmpty { #expect(example.state == .missing) }
  }

  @Test(arguments: [
    "test_e1_refuses", "test_E_1_refuses", "[E-1] refuses", "testE1Refuses", "refuses (M-1)",
    "test_m1", "shop/M-1 refuses", "M1",
  ])
  func aTestNamesWhatItIsEvidenceOf(name: String) {
    let example = JudgedExample(
      "junit: reports/junit.xml", named: [.failed("other"), .failed(name)])
    #expect(example.counted == [name])
  }

  @Test(arguments: ["test_e12", "someM1x", "ITEM1", "M-1a", "EM 11", "page one"])
  func likenessIsNoName(name: String) {
    let example = JudgedExample("junit: {}", handedOver: [.failed(name)])
    #expect(example.counted == [])
  }

  @Test(arguments: ["M-1", "m-1", "E-1", "shop/M-1"]) func aPropertyNamesToo(id: String) {
    let named = ReportedResult(
      "a", outcome: .failed, labels: ReportedResult.Labels(ids: [id]))
    let example = JudgedExample("junit: reports/junit.xml", named: [.failed("other"), named])
    #expect(example.counted == ["a"])
  }

  @Test func anotherModelIsNotMeant() {
    let other = ReportedResult(
      "a", outcome: .failed, labels: ReportedResult.Labels(ids: ["till/M-1"]))
    #expect(JudgedExample("junit: {}", handedOver: [other]).counted == [])
  }

  @Test func aFileWithoutNamesCountsAsAWhole() {
    let example = JudgedExample("junit: reports/junit.xml", named: [.failed("x"), .failed("y")])
    #expect(example.counted == ["x", "y"])
  }

  @Test(arguments: [
    ("reports/junit.xml", true), ("junit.xml", true), ("ci/shop/reports/junit.xml", true),
    ("other.xml", false), ("xjunit.xml", false),
  ])
  func whatWasHandedOverStandsForTheFileOfItsName(name: String, replaces: Bool) {
    let example = JudgedExample(
      "junit: reports/junit.xml", named: [.passed()], handedOver: [.failed()], as: name)
    #expect(example.state == (replaces ? .failed : .passed))
  }

  @Test func evidenceWithoutKeysIsFoundByItsIDAlone() {
    #expect(JudgedExample("by: CI", handedOver: [.passed("test_E1")]).state == .passed)
    #expect(JudgedExample("by: CI", handedOver: [.passed("test_M1")]).state == .noResult)
  }

  @Test(arguments: [
    ("rule: sqli", "sqli"), ("rule: 'js/*'", "js/xss"), ("cwe: CWE-79", "js/xss"),
    ("cwe: 79", "js/xss"), ("tag: security", "sqli js/xss"), ("tool: other", ""),
    ("tool: lint, cwe: cwe-089", "sqli"),
  ])
  func rulesAreChosenByIDWeaknessAndTag(selection: String, chosen: String) {
    func rule(_ id: String, _ tags: [String]) -> ReportedResult {
      ReportedResult(
        id, suites: ["lint"], outcome: .failed, labels: ReportedResult.Labels(tags: tags))
    }
    let results = [
      rule("sqli", ["security", "CWE-89"]), rule("js/xss", ["security", "CWE-79"]),
      ReportedResult("lint", suites: ["lint"], outcome: .passed, isWholeRun: true),
    ]
    let example = JudgedExample(
      "sarif: { file: reports/junit.xml, \(selection) }", named: results, format: .sarif)
    #expect(example.counted.joined(separator: " ") == chosen)
  }
}

package import Diagnostics

/// How we know that a mitigation works.
package enum Evidence {
  package static let summary = "How we know that something works"

  package static let verifies = Key<[Located<EntityReference>]>.references(
    "verifies", to: [.mitigation, .assumption, .objective], .verifies, "What it shows to work.")
  package static let method = Key<Located<String>>.text(
    "method", "How it was found out.",
    as: .openChoice([
      Word("unit-test", "a test of one part"), Word("integration-test", "a test of parts together"),
      Word("static-analysis", "a tool read the code"),
      Word("code-review", "a person read the code"),
      Word("pentest", "people tried to break in"), Word("red-team", "people played the adversary"),
      Word("audit", "an auditor looked"), Word("game-day", "an incident was rehearsed"),
      Word("load-test", "it was put under load"),
      Word("fault-injection", "faults were caused on purpose"),
      Word("monitoring", "it is watched all the time"), Word("inspection", "somebody looked"),
    ]))
  package static let result = Key<Located<EvidenceResult>>.choice(
    "result", "What came out; where there is a report of tests, it is what says so.")
  package static let date = Key<Located<Day>>.date(
    "date", "The day of the result, where no report says when.")
  package static let every = Key<Located<Interval>>.interval(
    "every",
    "How often it is to be shown again; `release` means after the model's `released`.")
  package static let report = Key<FieldValue>.value(
    "report", .text, "Where the report is: a file of the workspace, or an address.")
  package static let junit = Key<FieldValue>.value(
    "junit", .either(.file, .record(ReportSelection.testFields)),
    "A JUnit XML file with the results of tests, or which results of one count.")
  package static let sarif = Key<FieldValue>.value(
    "sarif", .either(.file, .record(ReportSelection.analysisFields)),
    "A SARIF file with the results of analysis, or which results of one count.")
  package static let by = Key<Located<String>>.text("by", "Who found it out.")

  package static let fields: [FieldSpec] = [
    verifies.spec, method.spec, result.spec, date.spec, every.spec, report.spec, junit.spec,
    sarif.spec, by.spec,
  ]
}

/// What came out of finding out.
package enum EvidenceResult: String, Vocabulary {
  case passed, failed, partial, pending

  package var summary: String {
    switch self {
    case .passed: "it works"
    case .failed: "it does not work"
    case .partial: "it works in part"
    case .pending: "there is no result yet"
    }
  }
}

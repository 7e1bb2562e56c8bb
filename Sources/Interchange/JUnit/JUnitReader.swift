internal import Diagnostics
internal import Model

/// Understands a JUnit report of any dialect: there is no one schema, so what is needed is taken
/// where it stands, and the rest is passed over.
func readJUnit(_ bytes: [UInt8]) -> Result<[ReportedResult], ReportProblem> {
  XMLEvents.read(bytes) { events in
    var reader = JUnitReader()
    do throws(ReportProblem) {
      while let event = try events.nextEvent() { try reader.take(event) }
      return .success(reader.results)
    } catch {
      return .failure(error)
    }
  }
}

/// The state of reading: what is open, and what is complete.
private struct JUnitReader {
  private(set) var results: [ReportedResult] = []
  private var open: [OpenElement] = []
  private var suites: [Suite] = []
  private var test: Test?

  private enum OpenElement {
    case suite, test, other
  }

  private struct Suite {
    let names: [String]
    let day: Day?
    var ids: [String]
  }

  /// A test whose element is open.
  private struct Test {
    let name: String
    let className: String
    let day: Day?
    let offset: Int
    var outcome = ReportedResult.Outcome.passed
    var message = ""
    var ids: [String]
  }

  init() {}

  mutating func take(_ event: XMLEvent) throws(ReportProblem) {
    switch event.kind {
    case .start(let name, let attributes):
      if open.isEmpty, name != "testsuites", name != "testsuite" {
        throw ReportProblem(
          .otherFormat, "is no JUnit report: it begins with '\(name)', not with 'testsuites'",
          at: event.offset)
      }
      open.append(begin(name, JUnitAttributes(attributes), at: event.offset))
    case .end: try end()
    }
  }

  private mutating func begin(
    _ name: String, _ attributes: JUnitAttributes, at offset: Int
  ) -> OpenElement {
    switch name {
    case "testsuites", "testsuite":
      let around = suites.last
      suites.append(
        Suite(
          names: (around?.names ?? []) + [attributes["name"]].compactMap { $0 },
          day: attributes.day ?? around?.day, ids: around?.ids ?? []))
      return .suite
    case "testcase" where test == nil:
      test = Test(
        name: attributes["name"] ?? "", className: attributes["classname"] ?? "",
        day: attributes.day ?? suites.last?.day, offset: offset,
        outcome: attributes.wasRun ? .passed : .skipped,
        ids: attributes.ids + (suites.last?.ids ?? []))
      return .test
    case "failure", "error":
      // What a test that passed in the end failed with before is not called so.
      test?.outcome = .failed
      test?.message = attributes.message
    case "skipped":
      if test?.outcome == .passed {
        test?.outcome = .skipped
        test?.message = attributes.message
      }
    case "property": add(attributes.propertyIDs)
    default: break
    }
    return .other
  }

  /// Properties of a suite hold for the tests behind them; tools write them first.
  private mutating func add(_ ids: [String]) {
    if test != nil {
      test?.ids += ids
    } else if !suites.isEmpty {
      suites[suites.count - 1].ids += ids
    }
  }

  private mutating func end() throws(ReportProblem) {
    switch open.popLast() {
    case .suite: suites.removeLast()
    case .test:
      guard let ended = test else { return }
      test = nil
      guard results.count < resultLimit else {
        throw ReportProblem(
          .malformed, "has more than \(resultLimit) tests", at: ended.offset)
      }
      results.append(
        ReportedResult(
          ended.name, className: ended.className, suites: suites.last?.names ?? [],
          outcome: ended.outcome, day: ended.day,
          labels: ReportedResult.Labels(ids: ended.ids), message: ended.message,
          offset: ended.offset))
    case .other, nil: break
    }
  }
}

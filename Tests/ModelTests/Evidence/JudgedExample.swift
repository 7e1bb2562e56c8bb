import Diagnostics
import Model

/// A model with one piece of evidence `E-1` for the mitigation `M-1` of the threat `T-1`, judged by
/// reports on 21 November 2026.
struct JudgedExample {
  static let today = Day(daysSinceEpoch: 20_778)

  let workspace: Workspace

  /// `evidence`: the lines of the block.
  init(
    _ evidence: String, named: [ReportedResult]? = nil, handedOver: [ReportedResult]? = nil,
    as name: String = "junit.xml", format: ReportFormat = .junit, frontMatter: String = "",
    status: String = "implemented", configuration: FieldSet = FieldSet()
  ) {
    let page = """
      ---
      model: shop
      \(frontMatter)
      ---
      ```threat T-1
      risk: { severity: high }
      residual: { severity: low }
      ```
      ```mitigation M-1
      mitigates: [T-1]
      status: \(status)
      ```
      ```evidence E-1
      verifies: [M-1]
      \(evidence)
      ```
      """
    let linked = ExampleModel(page, configuration: Configuration(configuration)).workspace
    let named = named.map {
      Report(
        file: FileID(1), origin: .named(path: "reports/junit.xml"), format: format,
        results: .success($0))
    }
    let handedOver = handedOver.map {
      Report(
        file: FileID(2), origin: .handedOver(name: name), format: format, results: .success($0))
    }
    let reports = [named, handedOver].compactMap { $0 }
    workspace = linked.judged(
      on: Self.today, by: linked.readings(from: reports, on: Self.today))
  }

  var evidence: EntityIndex { workspace.entities(.evidence)[0] }

  var state: EvidenceState { workspace.state(ofEvidence: evidence, on: Self.today) }

  var verification: Verification {
    workspace.verification(of: workspace.entities(.mitigation)[0], on: Self.today)
  }

  var currentRisk: RiskLevel? { workspace.severity(of: workspace.entities(.threat)[0]) }

  /// The names of the results that count, as far as they failed.
  var counted: [String] {
    workspace.reading(ofEvidence: evidence)?.witnesses.map(\.name) ?? []
  }
}

extension ReportedResult {
  static func passed(_ name: String = "a", on day: String? = nil) -> ReportedResult {
    ReportedResult(name, outcome: .passed, day: day.flatMap { Day($0) })
  }

  static func failed(_ name: String = "b", on day: String? = nil) -> ReportedResult {
    ReportedResult(name, outcome: .failed, day: day.flatMap { Day($0) })
  }

  static func skipped(_ name: String = "c") -> ReportedResult {
    ReportedResult(name, outcome: .skipped)
  }
}

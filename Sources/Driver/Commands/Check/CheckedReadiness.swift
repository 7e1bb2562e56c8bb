package import Diagnostics
internal import Model
internal import Publishing

/// How the models of a checked workspace stand against its bar.
package struct CheckedReadiness: Sendable {
  private let report: ReadinessReport
  private let today: Day

  init(of compilation: Compilation) {
    today = compilation.today
    report = ReadinessReport(
      Composer(
        workspace: compilation.workspace, verdicts: compilation.verdicts,
        sources: compilation.sources, layouts: [:],
        edition: Edition(
          today: today, toolVersion: toolVersion, inputs: "", modelInputs: [:],
          audience: .internal),
        ruleBook: .forReaders(.internal, of: compilation.workspace.configuration)))
  }
}

extension CheckedReadiness {
  /// Whether each model that is held to the bar meets it.
  package var isReady: Bool { report.isReady }

  /// A line for each model, where the workspace declares a bar.
  package var lines: [String] { report.lines.map { visible($0) } }

  /// The report as JSON.
  package func json(_ findings: Findings) -> [UInt8] {
    report.json(findings, on: today, toolVersion: toolVersion)
  }
}

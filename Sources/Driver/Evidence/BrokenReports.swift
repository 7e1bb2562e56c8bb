internal import Checks
internal import Diagnostics
internal import Model

/// Reports that were handed over and cannot be read.
///
/// Other files lie beside reports with good reason, so that one of another format is passed over
/// unless evidence goes by it.
func brokenReports(_ reports: [Report], _ readings: EvidenceReadings) -> [Diagnostic] {
  let wanted = readings.unreadableFiles
  return reports.compactMap { report in
    guard report.isHandedOver, case .failure(let problem) = report.results,
      problem.kind != .otherFormat || wanted.contains(report.file)
    else { return nil }
    return Diagnostic(
      .unreadableReport, "the report \(problem.message)",
      at: SourceSpan(file: report.file, range: problem.offset..<problem.offset),
      help: "run the tool again, or hand over another folder")
  }
}

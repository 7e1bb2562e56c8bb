internal import Diagnostics
internal import Model

/// Reports that were understood at an earlier time, kept for as long as their bytes are the same.
struct KeptReports: Sendable {
  private var kept: [Name: (file: ReportFile, results: Result<[ReportedResult], ReportProblem>)] =
    [:]

  private struct Name: Hashable {
    let origin: Report.Origin
    let path: String
    let format: ReportFormat

    init(_ file: ReportFile) {
      origin = file.origin
      path = file.path
      format = file.format
    }
  }

  init() {}

  /// Understands every report that is there, and keeps these instead of the earlier ones.
  mutating func reports(of files: ReportFiles, jobs: Int) -> [Report] {
    let earlier = kept
    let understood = concurrentMap(files.all, jobs: jobs) { file in
      if let known = earlier[Name(file)], known.file == file { return Optional(known.results) }
      return file.understood()
    }
    kept = [:]
    return zip(files.all, understood).enumerated().compactMap { number, read in
      let (file, results) = read
      guard let results else { return nil }
      kept[Name(file)] = (file, results)
      return Report(
        file: .report(number), origin: file.origin, format: file.format, results: results)
    }
  }
}

extension FileID {
  /// Reports are numbered behind every source, and before templates.
  fileprivate static func report(_ number: Int) -> FileID { FileID(1 << 29 + UInt32(number)) }

  /// Whether a report has this number.
  var isReport: Bool { reportNumber != nil && rawValue < 1 << 30 }

  /// The place of a report among all of a run; `nil` for a file that is none.
  fileprivate var reportNumber: Int? {
    let first = FileID.report(0).rawValue
    return rawValue >= first ? Int(rawValue - first) : nil
  }
}

extension ReportFiles {
  /// The reports in which findings lie, or to which they point.
  func sources(of findings: [Diagnostic]) -> [SourceFile] {
    let spans = findings.flatMap { [$0.span] + $0.notes.map(\.span) }
    let files = all
    return Set(spans.map(\.file)).compactMap { id in
      guard let number = id.reportNumber, files.indices.contains(number) else { return nil }
      let bytes = (try? files[number].contents.get()) ?? []
      return SourceFile(id: id, path: files[number].path, utf8: bytes)
    }
  }
}

internal import Interchange
internal import Model

/// A report as it was read, not yet understood.
struct ReportFile: Sendable, Hashable {
  let origin: Report.Origin
  let format: ReportFormat
  /// The path by which messages name it, from the workspace's root.
  let path: String
  let contents: Result<[UInt8], FileProblem>

  /// The largest report that is read; one of a hundred thousand tests has some 20 MB.
  static let sizeLimit = 32 << 20
}

/// All reports of a run: those that blocks name, and those that the user handed over.
struct ReportFiles: Sendable, Hashable {
  let named: [ReportFile]
  let handedOver: [ReportFile]

  var all: [ReportFile] { named + handedOver }
}

extension WorkspaceFolder {
  /// Reads the reports that blocks name, wherever in the workspace they are.
  func read(_ named: [(path: String, format: ReportFormat)], jobs: Int) -> [ReportFile] {
    concurrentMap(named, jobs: jobs) { report in
      ReportFile(
        origin: .named(path: report.path), format: report.format, path: report.path,
        contents: self.reportContents(of: report.path))
    }
  }

  private func reportContents(of path: String) -> Result<[UInt8], FileProblem> {
    do throws(FileProblem) {
      return .success(try contents(of: path, upTo: ReportFile.sizeLimit))
    } catch {
      return .failure(error)
    }
  }
}

extension ReportFile {
  /// Why a file could not be had, where that is no matter of its name.
  fileprivate var problem: ReportProblem? {
    guard case .failure(let problem) = contents else { return nil }
    return ReportProblem(.unusable, "\(problem)")
  }

  /// What it says; `nil` for a file that is not there, which is another finding.
  func understood() -> Result<[ReportedResult], ReportProblem>? {
    switch contents {
    case .success(let bytes): readReport(bytes, as: format)
    case .failure(.missing), .failure(.differsInCase), .failure(.outsideWorkspace): nil
    case .failure: problem.map { .failure($0) }
    }
  }
}

import ArgumentParser
import Driver

/// The day, the results and the number of jobs, for commands that compile a workspace.
struct CompilationOptions: ParsableArguments {
  @Option(
    help: ArgumentHelp(
      "Take this day for today, as in 2026-11-21 (default: that of SOURCE_DATE_EPOCH, else of the clock).",
      valueName: "date"))
  var asOf: String?

  @Option(
    help: ArgumentHelp(
      "Take results of tests (JUnit XML, SARIF) from this folder, wherever it is; once for each.",
      valueName: "dir"),
    completion: .directory)
  var evidence: [String] = []

  @Option(
    help: ArgumentHelp(
      "Report models whose 'applies-to' does not take in this version, as in 2.4.1.",
      valueName: "version"))
  var productVersion: String?

  @Option(
    help: ArgumentHelp(
      "Do this many things at a time (default: the number of cores).", valueName: "n"))
  var jobs: Int?

  func request(_ root: String) -> WorkspaceRequest {
    WorkspaceRequest(
      root: root, asOf: asOf, jobs: jobs, evidence: evidence, productVersion: productVersion)
  }
}

/// The workspace, for commands whose arguments name something in it.
struct RootOption: ParsableArguments {
  @Option(
    help: ArgumentHelp("The workspace: a folder, or one Markdown file.", valueName: "dir"),
    completion: .directory)
  var root = "."
}

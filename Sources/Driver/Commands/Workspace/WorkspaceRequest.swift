internal import Glibc
internal import Model

/// Which workspace a command works on, and how, as the user said it.
package struct WorkspaceRequest: Sendable {
  package let root: String
  /// The day to take for today; that of the environment or the clock where none is given.
  package let asOf: String?
  /// How many things to do at a time; as many as there are cores where no number is given.
  package let jobs: Int?
  /// Folders of results, wherever they are.
  package let evidence: [String]
  /// The version of the product that models are to hold for, where there is one.
  package let productVersion: String?

  package init(
    root: String = ".", asOf: String? = nil, jobs: Int? = nil, evidence: [String] = [],
    productVersion: String? = nil
  ) {
    self.root = root
    self.asOf = asOf
    self.jobs = jobs
    self.evidence = evidence
    self.productVersion = productVersion
  }
}

extension WorkspaceRequest {
  /// Opens the workspace and settles what was left open.
  ///
  /// The output folder is no source, even where it lies in the workspace.
  func opened(
    output: String = "_site"
  ) throws -> (folder: WorkspaceFolder, settings: CompilationSettings) {
    let folder = try WorkspaceFolder(opening: root)
    let outputs = Set(["_site", folder.relativePath(of: output)].compactMap { $0 })
    let settings = CompilationSettings(
      today: try today(asOf: asOf), jobs: try jobCount(), outputFolders: outputs.sorted(),
      evidenceFolders: evidence, productVersion: try version())
    return (folder, settings)
  }

  private func version() throws(CommandError) -> ProductVersion? {
    guard let productVersion else { return nil }
    guard let version = ProductVersion(productVersion) else {
      throw .malformedVersion(productVersion)
    }
    return version
  }

  private func jobCount() throws(CommandError) -> Int {
    guard let jobs else { return max(1, sysconf(Int32(_SC_NPROCESSORS_ONLN))) }
    guard jobs >= 1 else { throw .tooFewJobs(jobs) }
    return jobs
  }
}

/// Reads, links and checks the workspace that was asked for.
package func compile(_ request: WorkspaceRequest) throws -> Compilation {
  let (folder, settings) = try request.opened()
  return try compile(folder, settings)
}

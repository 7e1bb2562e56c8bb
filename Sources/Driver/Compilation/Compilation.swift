internal import Checks
package import Diagnostics
package import Model

/// A workspace that was read, linked and checked: what every command starts from.
package struct Compilation: Sendable {
  package let workspace: Workspace
  package let sources: SourceMap
  /// The files as they stand on disk, for those who change them.
  package let texts: [FileID: SourceText]
  /// What stands at the paths that pages name.
  package let files: FileFacts
  /// The findings that count, and those that are answered.
  package let verdicts: Verdicts
  /// The day that counts as today.
  package let today: Day
  /// How many source files were read.
  package var fileCount: Int { texts.count }
}

/// How a workspace is compiled.
package struct CompilationSettings: Sendable {
  package let today: Day
  /// How many things are done at a time.
  package let jobs: Int
  /// Folders of the workspace that hold output, not sources.
  package let outputFolders: [String]

  package init(today: Day, jobs: Int, outputFolders: [String] = []) {
    self.today = today
    self.jobs = jobs
    self.outputFolders = outputFolders
  }
}

/// Reads, links and checks a workspace. Mistakes of its authors are findings.
///
/// - Throws: where the machine fails, or the root is no workspace.
package func compile(
  _ folder: WorkspaceFolder, _ settings: CompilationSettings
) throws -> Compilation {
  let configuration = try readConfiguration(of: folder)
  let excluded = (configuration.value.fields[Configuration.exclude] ?? []).map(\.value)
  let sources = try folder.readSources(
    excluding: (excluded + settings.outputFolders).map { Glob($0) }, jobs: settings.jobs)
  let lowering = LoweringSettings(configuration.value)
  let isSingle = folder.onlyFile != nil
  let units = concurrentMap(Array(sources.enumerated()), jobs: settings.jobs) { item in
    unit(of: item.element, id: FileID(UInt32(item.offset + 1)), lowering, isSingle: isSingle)
  }
  let pages = units.compactMap(\.fragment)
  let linked = link(pages, configuration: configuration.value)
  let files = facts(ofFilesNamedIn: linked.workspace, folder)
  let inspection = Inspection(
    workspace: linked.workspace, today: settings.today, files: files,
    ruleNames: Set(Rule.all.map(\.name)))
  let checked = concurrentMap(Check.all, jobs: settings.jobs) { $0.findings(inspection) }
  let findings =
    configuration.findings + units.flatMap(\.findings) + linked.diagnostics + checked.flatMap { $0 }
  var texts = configuration.text.map { [FileID(0): $0] } ?? [:]
  for unit in units { texts[unit.file.id] = unit.text }
  return Compilation(
    workspace: linked.workspace,
    sources: SourceMap(([configuration.file].compactMap { $0 }) + units.map(\.file)),
    texts: texts,
    files: files,
    verdicts: settle(findings, in: linked.workspace),
    today: settings.today)
}

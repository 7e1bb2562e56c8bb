internal import Checks
package import Diagnostics
package import Model
internal import Publishing

/// A workspace that was read, linked and checked: what every command starts from.
package struct Compilation: Sendable {
  package let workspace: Workspace
  package let sources: SourceMap
  /// The files as they stand on disk, for those who change them.
  package let texts: [FileID: SourceText]
  /// What stands at the paths that pages name.
  package let files: FileFacts
  /// Those of these paths that are code of the repository.
  let codePaths: Set<String>
  /// The findings that count, and those that are answered.
  package let verdicts: Verdicts
  /// The reports that evidence goes by, and what they say of it.
  let reports: ReportFiles
  let readings: EvidenceReadings
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
  /// The folders of results that the user handed over.
  package let evidenceFolders: [String]
  /// The version of the product that models are to hold for, where one was named.
  package let productVersion: ProductVersion?

  package init(
    today: Day, jobs: Int, outputFolders: [String] = [], evidenceFolders: [String] = [],
    productVersion: ProductVersion? = nil
  ) {
    self.today = today
    self.jobs = jobs
    self.outputFolders = outputFolders
    self.evidenceFolders = evidenceFolders
    self.productVersion = productVersion
  }
}

/// Reads, links and checks a workspace. Mistakes of its authors are findings.
///
/// - Throws: where the machine fails, or the root is no workspace.
package func compile(
  _ folder: WorkspaceFolder, _ settings: CompilationSettings
) throws -> Compilation {
  var kept = KeptCompilation()
  return compile(try CompilationInputs(of: folder, settings), in: folder, settings, keeping: &kept)
}

/// What one compilation leaves to the next.
struct KeptCompilation: Sendable {
  var units = KeptUnits()
  var links = LinkMemory()
  var configuration: SourceText?
  var findings = KeptFindings()
  var reports = KeptReports()
  var approved = ApprovedStates()
  var contentChanges = ContentChanges()
}

/// Understands, links and checks what was read. Where something is kept from an earlier time, only
/// what may have changed is worked out again.
func compile(
  _ inputs: CompilationInputs, in folder: WorkspaceFolder, _ settings: CompilationSettings,
  keeping kept: inout KeptCompilation
) -> Compilation {
  let configuration = inputs.configuration
  let units = kept.units.units(
    of: inputs.sources, LoweringSettings(configuration.value), isSingle: folder.onlyFile != nil,
    jobs: settings.jobs)
  let understood = units.filter { $0.fragment != nil }
  if configuration.text != kept.configuration { kept.links = LinkMemory() }
  kept.configuration = configuration.text
  let linked = link(
    understood.compactMap(\.fragment), configuration: configuration.value, keeping: &kept.links,
    versions: understood.map(\.version))
  let read = ReportFiles(
    named: folder.read(linked.workspace.namedReports, jobs: settings.jobs),
    handedOver: inputs.handedOver.files)
  let reports = kept.reports.reports(of: read, jobs: settings.jobs)
  let found = linked.workspace.readings(from: reports, on: settings.today)
  let readings =
    inputs.exported?.readings(insteadOf: found, in: linked.workspace) ?? found
  let judged = linked.workspace.judged(on: settings.today, by: readings)
  let workspace = judged.knowing(contentDigests: judged.digestsOfReviewedModels)
  let paths = NamedPaths(
    all: Set(units.flatMap(\.citedPaths) + configuration.value.citedPaths),
    code: Set(units.flatMap(\.citedCode)))
  let files = facts(of: paths, folder)
  let basis = CheckBasis(
    workspace: workspace, linkFindings: linked.diagnostics, units: understood,
    configuration: configuration.text,
    files: files.adding(files: workspace.pathsReplaced(by: reports)), readings: readings,
    reports: read.all.map(\.path), today: settings.today, productVersion: settings.productVersion,
    approvedStructures: kept.approved.structures(
      of: workspace, units, in: folder, on: settings.today, jobs: settings.jobs),
    contentChanges: kept.contentChanges.changes(in: workspace, units, folder))
  let findings =
    configuration.findings + units.flatMap(\.findings) + linked.diagnostics
    + brokenReports(reports, readings) + kept.findings.findings(basis, jobs: settings.jobs)
  var texts = configuration.text.map { [FileID(0): $0] } ?? [:]
  for unit in units { texts[unit.file.id] = unit.text }
  return Compilation(
    workspace: workspace,
    sources: SourceMap(
      ([configuration.file].compactMap { $0 }) + units.map(\.file) + read.sources(of: findings)),
    texts: texts,
    files: files,
    codePaths: paths.code,
    verdicts: settle(findings.sorted(), in: workspace),
    reports: read,
    readings: readings,
    today: settings.today)
}

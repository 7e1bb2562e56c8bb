internal import Diagnostics
internal import Model

/// The configuration and the sources of a workspace, read and not yet understood.
struct CompilationInputs: Sendable {
  let configuration: ReadConfiguration
  let sources: [WorkspaceSource]
  /// The folders in which sources were looked for.
  let folders: [String]
  /// The results that the user handed over.
  let handedOver: HandedOver

  /// Reads everything that the workspace's own configuration does not exclude.
  init(of folder: WorkspaceFolder, _ settings: CompilationSettings) throws {
    configuration = try readConfiguration(of: folder)
    let excluded = (configuration.value.fields[Configuration.exclude] ?? []).map(\.value)
    let survey = try folder.survey(
      excluding: (excluded + settings.outputFolders).map { Glob($0) })
    folders = survey.folders
    sources = folder.read(survey.sources, jobs: settings.jobs)
    handedOver = try HandedOver(settings.evidenceFolders, for: folder)
  }

  /// Whether the same was read at another time.
  func isSame(as other: CompilationInputs) -> Bool {
    configuration.text == other.configuration.text && sources == other.sources
      && handedOver.files == other.handedOver.files
  }
}

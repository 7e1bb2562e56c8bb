internal import Diagnostics
internal import Model
internal import Publishing

/// The configuration and the sources of a workspace, read and not yet understood.
struct CompilationInputs: Sendable {
  private(set) var configuration: ReadConfiguration
  private(set) var sources: [WorkspaceSource]
  /// The folders in which sources were looked for.
  let folders: [String]
  /// The results that the user handed over.
  let handedOver: HandedOver
  /// The model that an export has put in the place of one of the sources'.
  private(set) var exported: ExportedModel?

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

  /// Only what an export holds.
  init(of exported: ExportedModel) {
    configuration = .none
    sources = []
    folders = []
    handedOver = .none
    put(exported, insteadOf: [])
  }

  /// The same with an exported model in the place of the pages at some paths, under the
  /// configuration that it was exported with.
  func with(_ exported: ExportedModel, insteadOf paths: Set<String>) -> CompilationInputs {
    var inputs = self
    inputs.put(exported, insteadOf: paths)
    return inputs
  }

  private mutating func put(_ exported: ExportedModel, insteadOf paths: Set<String>) {
    let pages = exported.origin.pages.map { page in
      WorkspaceSource(
        path: page.path, text: .success(SourceText(utf8: Array(page.text.utf8))))
    }
    let replaced = paths.union(pages.map(\.path))
    sources = (sources.filter { !replaced.contains($0.path) } + pages).sorted {
      $0.path.isBytewiseBefore($1.path)
    }
    configuration =
      exported.origin.configuration.map {
        Driver.configuration(from: SourceText(utf8: Array($0.utf8)))
      } ?? .none
    self.exported = exported
  }
}

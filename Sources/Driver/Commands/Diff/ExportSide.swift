internal import Diagnostics
internal import Model
internal import Publishing

/// The largest file that is read as an export.
private let sizeLimit = 32 << 20

/// Reads the model in a file that a user named; `nil` for a name that is not that of a JSON file.
///
/// - Throws: `CommandError` where the file holds something else.
func exportedModel(at path: String) throws -> ExportedModel? {
  guard path.hasSuffix(".json"), realPath(of: path) != nil else { return nil }
  guard let bytes = try readFile(path, upTo: sizeLimit) else {
    throw CommandError.unusableExport(path: path, .tooLarge)
  }
  do throws(ExportProblem) {
    return try ExportedModel(reading: bytes)
  } catch {
    throw CommandError.unusableExport(path: path, .other(error))
  }
}

extension DiffSide {
  init(_ exported: ExportedModel, at path: String) {
    self.init(
      place: .export(exported),
      words: "'\(path)', the model '\(exported.id)' alone as it was on \(exported.origin.day)",
      day: exported.origin.day)
  }

  /// The folder in which a state lies; `nil` for one that lies elsewhere.
  var folder: WorkspaceFolder? {
    switch place {
    case .folder(let folder): folder
    case .revision, .export: nil
    }
  }

  var isExport: Bool { onlyModel != nil }

  /// The id of the one model that it holds; `nil` for a whole workspace.
  fileprivate var onlyModel: EntityID? {
    switch place {
    case .export(let exported): exported.id
    case .folder, .revision: nil
    }
  }
}

extension WorkspaceFolder {
  /// Whether this is a workspace beyond doubt.
  var isConfigured: Bool { onlyFile != nil || (try? kind(of: Configuration.fileName)) != nil }
}

/// Compiles a model as it was exported, in the middle of what else a folder holds now: an export
/// has nothing of other models, and nothing of what lies beside them.
///
/// `isAlone`: whether there is nothing else; who compares two exports need not stand in a workspace.
func compile(
  _ exported: ExportedModel, in folder: WorkspaceFolder, isAlone: Bool,
  _ settings: CompilationSettings
) throws -> Compilation {
  let inputs =
    isAlone
    ? CompilationInputs(of: exported) : try inputs(for: exported, in: folder, settings)
  var kept = KeptCompilation()
  return compile(inputs, in: folder, settings, keeping: &kept)
}

private func inputs(
  for exported: ExportedModel, in folder: WorkspaceFolder, _ settings: CompilationSettings
) throws -> CompilationInputs {
  let inputs = try CompilationInputs(of: folder, settings)
  var kept = KeptCompilation()
  let now = compile(inputs, in: folder, settings, keeping: &kept).workspace
  let same = now.modelIndices.filter { model in
    now[model].id.value == exported.id || now.pages[now[model].page].path == exported.start
  }
  return inputs.with(
    exported,
    insteadOf: Set(same.flatMap { now[$0].pages.map { now.pages[$0].path } }))
}

/// What is compared where one side holds one model alone: that model and its counterpart.
struct DiffScope {
  private let old: EntityID?
  private let new: EntityID?

  init(_ oldSide: DiffSide, _ newSide: DiffSide) {
    (old, new) = (oldSide.onlyModel, newSide.onlyModel)
  }

  /// Leaves what is not compared out of two states and of what changed between them.
  func narrow(
    _ changes: inout Changes, _ then: inout SideCompilation, _ now: inout SideCompilation
  ) throws(CommandError) {
    let (before, after) = (then.compilation.workspace, now.compilation.workspace)
    let pair: (old: ModelIndex?, new: ModelIndex?)
    if let old {
      let model = before.model(named: old)
      pair = (model, model.flatMap(changes.counterpart(ofOld:)))
    } else if let new {
      let model = after.model(named: new)
      pair = (model.flatMap(changes.counterpart(ofNew:)), model)
    } else {
      return
    }
    if let old, let new, pair.new == nil {
      throw .differentModels(old: old.text, new: new.text)
    }
    changes = changes.narrowed(toOld: pair.old, new: pair.new)
    then.scope = .model(pair.old)
    now.scope = .model(pair.new)
  }
}

internal import Checks
internal import Diagnostics
internal import Model
internal import Publishing

/// One of the two states that are compared: where it is, and on which day it is judged.
struct DiffSide {
  /// Where a state is kept.
  enum Place {
    case folder(WorkspaceFolder)
    case revision(Revision)
    /// One model alone, as 'export' wrote it.
    case export(ExportedModel)
  }

  let place: Place
  /// What a reader is told of it: "the commit 1a2b3c4 of 2026-10-30".
  let words: String
  /// The day on which it is judged, where that is another one than today.
  var day: Day? = nil
}

/// Finds the states that are meant.
struct DiffSides {
  private let root: WorkspaceFolder
  private let git: Git?

  init(of root: WorkspaceFolder) {
    self.root = root
    git = Git(around: root.path)
  }
}

extension DiffSides {
  /// The workspace as it stands on disk.
  var workingTree: DiffSide { DiffSide(place: .folder(root), words: "the files as they are") }

  /// The state that a user names: a folder or a Markdown file, an exported model, else a revision.
  func side(named name: String) throws -> DiffSide {
    if let folder = try? WorkspaceFolder(opening: name) {
      return DiffSide(place: .folder(folder), words: "'\(name)'")
    }
    if let exported = try exportedModel(at: name) { return DiffSide(exported, at: name) }
    guard let revision = git?.revision(named: name) else {
      throw CommandError.unknownState(name, isInRepository: git != nil)
    }
    return DiffSide(place: .revision(revision), words: words(revision, named: name))
  }

  /// The state that a change is measured from where nobody names one: the last that was approved,
  /// judged as on that day; else where the branch began; else the last commit.
  func usualStart(of compilation: Compilation) throws -> DiffSide {
    guard let git else { throw CommandError.nothingToCompareWith }
    if let approved = lastApproved(of: compilation.workspace, on: compilation.today, git) {
      return approved
    }
    if let (base, branch) = git.mergeBase() {
      return DiffSide(
        place: .revision(base), words: "\(words(base, named: nil)), where this left '\(branch)',")
    }
    guard let head = git.revision(named: "HEAD") else { throw CommandError.nothingToCompareWith }
    return DiffSide(place: .revision(head), words: "\(words(head, named: nil)), the last one,")
  }

  private func lastApproved(of workspace: Workspace, on today: Day, _ git: Git) -> DiffSide? {
    let approvals = workspace.modelIndices.compactMap { model in
      workspace.latestApproval(of: model, asOf: today).map { (model: model, approval: $0) }
    }
    guard let last = approvals.max(by: { $0.approval.day.value < $1.approval.day.value }),
      let commit = git.commit(of: last.approval, among: git.firstParents()),
      let revision = git.revision(named: commit)
    else { return nil }
    let review = last.approval.review.id.value
    return DiffSide(
      place: .revision(revision),
      words: "\(words(revision, named: nil)), which '\(workspace[last.model].id.value)/\(review)' "
        + "approved on \(last.approval.day.value), as it was judged then,",
      day: last.approval.day.value)
  }

  private func words(_ revision: Revision, named name: String?) -> String {
    let commit = "the commit \(revision.shortName) of \(revision.day)"
    guard let name, !revision.commit.hasPrefix(name) else { return commit }
    return "'\(name)' (\(commit))"
  }

  /// Compiles a state with the settings of the other one; only the day may be another.
  ///
  /// `other`: what it is compared with, for a state that is not complete in itself.
  func compile(
    _ side: DiffSide, _ settings: CompilationSettings, beside other: DiffSide? = nil
  ) throws -> SideCompilation {
    let settings = CompilationSettings(
      today: side.day ?? settings.today, jobs: settings.jobs,
      outputFolders: settings.outputFolders, evidenceFolders: settings.evidenceFolders,
      productVersion: settings.productVersion)
    switch side.place {
    case .folder(let folder):
      return SideCompilation(
        compilation: try Driver.compile(folder, settings), lead: folder.leadFromHere)
    case .revision(let revision):
      guard let git, let prefix = git.prefix() else { throw CommandError.nothingToCompareWith }
      let kept = try RevisionFolder(of: revision.commit, below: prefix, git)
      defer { withExtendedLifetime(kept) {} }
      let path = root.onlyFile.map { "\(kept.path)/\($0)" } ?? kept.path
      guard let folder = try? WorkspaceFolder(opening: path) else {
        // The one file was not there yet.
        return SideCompilation(
          compilation: try Driver.compile(WorkspaceFolder(opening: kept.path), settings), lead: "")
      }
      let compilation = try Driver.compile(folder, settings)
      // Files of the repository round the workspace are known only now.
      let isComplete = try !kept.layOut(
        present: compilation.codePaths, of: revision.commit, git)
      return SideCompilation(
        compilation: isComplete ? compilation : try Driver.compile(folder, settings),
        lead: root.leadFromHere)
    case .export(let exported):
      let folder = other?.folder ?? root
      let isAlone = other?.isExport == true && !root.isConfigured
      return SideCompilation(
        compilation: try Driver.compile(exported, in: folder, isAlone: isAlone, settings),
        lead: folder.leadFromHere)
    }
  }
}

/// A state, read and checked.
struct SideCompilation {
  let compilation: Compilation
  /// What leads from where the user stands to its files.
  let lead: String
  var scope = Scope.workspace

  /// Of what is told.
  enum Scope {
    case workspace
    /// Of a model alone; of nothing, where it is not there.
    case model(ModelIndex?)
  }

  /// The findings, but for those that rest on what came before: a state that is laid out from a
  /// repository has none of that.
  var findings: Findings {
    Findings(
      compilation.verdicts.findings.filter {
        $0.rule != .changedSinceReview && $0.rule != .evidenceBeforeChange
          && isInScope($0.span.file)
      },
      in: compilation.sources, fileCount: compilation.fileCount, rules: compilation.ruleCatalogue,
      folder: lead)
  }

  private func isInScope(_ file: FileID) -> Bool {
    let workspace = compilation.workspace
    switch scope {
    case .workspace: return true
    case .model(let model):
      return model.map { workspace[$0].pages.contains { workspace.pages[$0].file == file } }
        ?? false
    }
  }

  /// Where something stands, as `path:line`.
  func place(of span: SourceSpan) -> String {
    let file = compilation.sources[span.file]
    return "\(lead)\(file.path):\(file.position(at: Int(span.start)).line)"
  }
}

internal import Diagnostics
internal import Model
internal import Publishing

/// A workspace that is compiled again and again while its authors write.
///
/// Each round reads everything. Files with the same bytes are not parsed again, pictures of the same
/// graph not laid out again, and if nothing that was read differs, nothing else is done. All other
/// steps are those of a build, so that a round gives what a build from scratch would give, but for the
/// history of a repository and the changes since a review, which a preview does not tell. What a repository says of approved
/// models is asked for in each round, but a commit alone begins none.
struct Session {
  private let request: WorkspaceRequest
  private let output: String
  private let audience: Audience
  /// Whether pages tell what the repository knows of them.
  private let tellsHistory: Bool
  private let graphviz: Graphviz?
  private var kept = KeptCompilation()
  /// The layouts of the last round, or those to begin with.
  private(set) var layouts: LayoutCache
  private var last: Round?
  /// The approved states that were read in earlier rounds.
  private var reviewedStates = ReviewedStates()
  /// The folders, from the root of the file system, in which something may happen that matters.
  private(set) var folders: [String] = []

  /// What a round began with and what came of it.
  private struct Round {
    let inputs: CompilationInputs
    let templates: [SourceFile]
    /// The state of the repository, where it is told of.
    let repository: String?
    let site: ComposedSite
  }

  init(
    _ request: WorkspaceRequest, output: String, audience: Audience, tellsHistory: Bool,
    graphviz: Graphviz?, layouts: LayoutCache
  ) {
    self.tellsHistory = tellsHistory
    self.request = request
    self.output = output
    self.audience = audience
    self.graphviz = graphviz
    self.layouts = layouts
  }

  /// `output`: the folder to which the site is published; no source lies in it, and
  ///   layouts of an earlier build are taken from it.
  init(
    _ request: WorkspaceRequest, output: String, audience: Audience, tellsHistory: Bool
  ) {
    var layouts = LayoutCache()
    if let folder = try? WorkspaceFolder(opening: request.root),
      let location = try? OutputLocation(output, workspace: folder),
      let kept = location.previousContents(of: LayoutCache.fileName, upTo: LayoutCache.sizeLimit)
    {
      layouts = LayoutCache(decoding: kept)
    }
    self.init(
      request, output: output, audience: audience, tellsHistory: tellsHistory,
      graphviz: Graphviz(), layouts: layouts)
  }
}

extension Session {
  /// Reads the workspace again.
  ///
  /// - Returns: the site as it is now; `nil` if it is as it was.
  /// - Throws: where the machine fails. Then the next round starts from what was known before.
  mutating func next() throws -> ComposedSite? {
    let (folder, settings) = try request.opened(output: output)
    let inputs = try CompilationInputs(of: folder, settings)
    let templates = try folder.templates()
    defer { follow(inputs, in: folder) }
    let repository = tellsHistory ? Repository(around: folder, for: audience) : nil
    if let last, last.repository == repository?.stateName,
      isSame(last, inputs, templates, settings, folder)
    {
      return nil
    }
    let compilation = compile(inputs, in: folder, settings, keeping: &kept)
    let draft = SiteDraft(
      compilation, for: audience, theme(templates), drawnBy: graphviz, cache: layouts,
      known: knownRequests, jobs: settings.jobs)
    layouts = draft.pictures.cache
    let copies = copiedFiles(of: draft.workspace, compilation.files, folder)
    let changes =
      tellsHistory
      ? reviewedStates.changes(
        of: compilation, in: folder, settings, for: audience, drawnBy: graphviz) : [:]
    let site = ComposedSite(
      draft, copies: copies,
      SiteInputs(of: draft, copies, in: repository, changes, jobs: settings.jobs),
      history: repository?.history(of: compilation) ?? History(), changes: changes)
    last = Round(
      inputs: inputs, templates: templates, repository: repository?.stateName, site: site)
    return site
  }

  /// Whether nothing that a site is made from differs from the last round.
  private func isSame(
    _ last: Round, _ inputs: CompilationInputs, _ templates: [SourceFile],
    _ settings: CompilationSettings, _ folder: WorkspaceFolder
  ) -> Bool {
    let compilation = last.site.draft.compilation
    guard inputs.isSame(as: last.inputs), areSame(templates, last.templates),
      settings.today == compilation.today
    else { return false }
    let files = facts(
      of: NamedPaths(all: Set(compilation.files.paths), code: compilation.codePaths), folder)
    let reports = folder.read(
      compilation.reports.named.map { ($0.path, $0.format) }, jobs: settings.jobs)
    return files == compilation.files && reports == compilation.reports.named
      && copiedFiles(of: last.site.draft.workspace, files, folder) == last.site.copies
  }

  /// The theme, compiled again only where a template differs.
  private func theme(_ templates: [SourceFile]) -> SiteTheme {
    if let last, areSame(templates, last.templates) { return last.site.draft.theme }
    return SiteTheme(templates)
  }

  private func areSame(_ templates: [SourceFile], _ others: [SourceFile]) -> Bool {
    templates.elementsEqual(others) { $0.path == $1.path && $0.utf8 == $1.utf8 }
  }

  /// What Graphviz was asked about the drawings of files about which nothing has changed.
  private var knownRequests: LayoutRequests {
    guard let last, audience == .internal else { return LayoutRequests() }
    return last.site.draft.pictures.requests.without(filesIn: kept.findings.renewed)
  }

  /// Lists the folders of sources, of templates, of all files that pages name, and of the results
  /// that were handed over.
  private mutating func follow(_ inputs: CompilationInputs, in folder: WorkspaceFolder) {
    let named = last?.site.draft.compilation.files.paths ?? []
    let paths =
      inputs.folders + [""] + WorkspaceFolder.templateFolders
      + named.map { folder.nearestFolder(around: $0) }
    let inside = Set(paths).sorted().map { $0.isEmpty ? folder.path : "\(folder.path)/\($0)" }
    folders = inside + inputs.handedOver.folders
  }
}

extension WorkspaceFolder {
  /// The folder of a path or, where that does not exist, the nearest around it that does.
  fileprivate func nearestFolder(around path: String) -> String {
    var parent = path.folderAndName.folder
    while !parent.isEmpty, (try? kind(of: parent)) != .folder {
      parent = parent.folderAndName.folder
    }
    return parent
  }
}

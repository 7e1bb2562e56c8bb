internal import Diagnostics
internal import Model
internal import Publishing

/// The repository that a workspace is kept in, and the commit that is checked out.
struct Repository: Sendable {
  private let git: Git
  private let head: Commit
  private let isShallow: Bool
  /// The one file that is the whole workspace, where it is one.
  private let onlyFile: String?

  /// Nothing, without a word, where there is no repository, no Git, or no commit; and for an
  /// edition for the public, which does not say who did what when.
  init?(around folder: WorkspaceFolder, for audience: Audience) {
    guard audience == .internal, let git = Git(around: folder.path),
      let shallow = git.output(["rev-parse", "--is-shallow-repository"]),
      let text = git.output(
        ["log", "-1", "--no-patch", "--date=short", LogReader.format, "HEAD"])
    else { return nil }
    var reader = LogReader(text)
    guard let head = reader.commits().first?.commit.commit else { return nil }
    self.git = git
    self.head = head
    isShallow = shallow.starts(with: "true".utf8)
    onlyFile = folder.onlyFile
  }

  /// All that a history depends on beside the sources themselves.
  var stateName: String { isShallow ? "\(head.id) alone" : head.id }

  /// What the repository tells of each entity.
  ///
  /// However many files there are, Git runs three times at most: the versions of all files come in
  /// one log, and are told apart here.
  func history(of compilation: Compilation) -> History {
    var history = History()
    history.head = head
    let (committed, changed) = git.versions(of: compilation.pageSources, at: head.id)
    history.hasChanges = !changed.isEmpty
    guard !isShallow, let log = git.log(upTo: head.id, of: onlyFile) else { return history }
    var chronicle = Chronicle(
      compilation.workspace.tracedEntities, committed: committed, current: changed)
    var reader = LogReader(log)
    for commit in reader.commits() { chronicle.undo(commit) }
    history.changes = chronicle.changes
    return history
  }
}

extension Git {
  /// The sources as a commit has them, and as they are now where they differ.
  func versions(
    of sources: [(path: String, text: SourceText)], at commit: String
  ) -> (committed: [String: [FileLine]], changed: [String: [FileLine]]) {
    let committed = names(ofBlobsBelow: commit)
    let dirty = sources.filter { source in
      guard let name = committed[source.path] else { return true }
      return gitBlobName(of: source.text.fileBytes, likeName: name.count) != name
    }
    let blobs = contents(of: dirty.compactMap { committed[$0.path] })
    var files: [String: [FileLine]] = [:]
    var changed: [String: [FileLine]] = [:]
    for source in sources { files[source.path] = lines(of: source.text.utf8) }
    for source in dirty {
      let now = files[source.path] ?? []
      let then = committed[source.path].flatMap { blobs[$0] }.map { lines(of: $0) }
      // Line ends that Git converts make a file no other.
      if let then, then.elementsEqual(now, by: isSameLine) { continue }
      changed[source.path] = now
      files[source.path] = then
    }
    return (files, changed)
  }
}

extension Compilation {
  /// The sources of pages, as they were read.
  fileprivate var pageSources: [(path: String, text: SourceText)] {
    workspace.pages.compactMap { page in texts[page.file].map { (page.path, $0) } }
  }
}

extension Workspace {
  /// Every entity that has a page, with what it was called at any time.
  fileprivate var tracedEntities: [TracedEntity] {
    entityIndices.compactMap { index in
      guard self[index].kind.hasPage else { return nil }
      return TracedEntity(
        entity: index, names: blockNames(of: index), path: pages[page(declaring: index)].path)
    }
  }

  /// What an entity is called now, and then what it was called earlier.
  func blockNames(of entity: EntityIndex) -> [BlockName] {
    let former = (self[entity][Common.formerly] ?? []).compactMap { EntityID($0.value) }
    return ([self[entity].id.value] + former).map { BlockName(kind: self[entity].kind, id: $0) }
  }
}

extension Git {
  /// What every commit on the way to the one that is checked out did to the pages below the
  /// folder, or to one of them: a merge counts as one commit, that of the day on which it came in.
  ///
  /// `since`: a day before which commits need not be told of.
  func log(upTo commit: String, of file: String?, since day: Day? = nil) -> [UInt8]? {
    // Days begin at different hours in different places.
    let first = day.map { Day(daysSinceEpoch: $0.daysSinceEpoch - 1) }
    let limit = first.map { ["--since=\($0)T00:00:00Z"] } ?? []
    return output(
      ["log"] + limit + [
        "--first-parent", "-m", "-p", "-U0", "-M", "--full-index", "--no-color",
        "--no-ext-diff", "--no-textconv", "--relative", "--date=short", LogReader.format,
        commit, "--", file.map { ":(literal)\($0)" } ?? "*.md",
      ])
  }
}

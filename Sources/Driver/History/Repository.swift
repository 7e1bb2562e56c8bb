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
    guard let head = reader.commits().first?.commit else { return nil }
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
    let (committed, changed) = versions(of: compilation.pageSources)
    history.hasChanges = !changed.isEmpty
    guard !isShallow, let log = git.log(upTo: head.id, of: onlyFile) else { return history }
    var chronicle = Chronicle(
      compilation.workspace.tracedEntities, committed: committed, current: changed)
    var reader = LogReader(log)
    for commit in reader.commits() { chronicle.undo(commit) }
    history.changes = chronicle.changes
    return history
  }

  /// The sources as the commit has them, and as they are now where they differ.
  private func versions(
    of sources: [(path: String, text: SourceText)]
  ) -> (committed: [String: [FileLine]], changed: [String: [FileLine]]) {
    let committed = git.names(ofBlobsBelow: head.id)
    let dirty = sources.filter { source in
      guard let name = committed[source.path] else { return true }
      return gitBlobName(of: source.text.fileBytes, likeName: name.count) != name
    }
    let blobs = git.contents(of: dirty.compactMap { committed[$0.path] })
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
      let entity = self[index]
      guard entity.kind.hasPage else { return nil }
      let former = (entity[Common.formerly] ?? []).compactMap { EntityID($0.value) }
      return TracedEntity(
        entity: index,
        names: ([entity.id.value] + former).map { BlockName(kind: entity.kind, id: $0) },
        path: pages[page(declaring: index)].path)
    }
  }
}

extension Git {
  /// The names of the contents of all files below the folder, by their paths from there.
  fileprivate func names(ofBlobsBelow commit: String) -> [String: [UInt8]] {
    let list = output(["ls-tree", "-r", "-z", commit]) ?? []
    var names: [String: [UInt8]] = [:]
    for entry in list.split(separator: 0) {
      let parts = entry.split(separator: 0x09, maxSplits: 1)
      let facts = parts[0].split(separator: 0x20)
      guard parts.count == 2, facts.count == 3, facts[1].elementsEqual("blob".utf8) else {
        continue
      }
      names[String(decoding: parts[1], as: UTF8.self)] = Array(facts[2])
    }
    return names
  }

  /// The contents of some blobs, by their names.
  fileprivate func contents(of names: [[UInt8]]) -> [[UInt8]: [UInt8]] {
    guard !names.isEmpty else { return [:] }
    let input = Array(names.joined(separator: [0x0A])) + [0x0A]
    guard let answer = output(["cat-file", "--batch"], input: input) else { return [:] }
    var contents: [[UInt8]: [UInt8]] = [:]
    var rest = answer[...]
    for name in names {
      guard let end = rest.firstIndex(of: 0x0A) else { break }
      let size = rest[..<end].split(separator: 0x20).last.flatMap {
        Int(String(decoding: $0, as: UTF8.self))
      }
      guard let size, end + 1 + size < rest.endIndex else { break }
      contents[name] = Array(rest[(end + 1)..<(end + 1 + size)])
      rest = rest[(end + 2 + size)...]
    }
    return contents
  }

  /// What every commit on the way to the one that is checked out did to the pages below the
  /// folder, or to one of them: a merge counts as one commit, that of the day on which it came in.
  fileprivate func log(upTo commit: String, of file: String?) -> [UInt8]? {
    output(
      [
        "log", "--first-parent", "-m", "-p", "-U0", "-M", "--full-index", "--no-color",
        "--no-ext-diff", "--no-textconv", "--relative", "--date=short", LogReader.format,
        commit, "--", file.map { ":(literal)\($0)" } ?? "*.md",
      ])
  }
}

import Glibc

/// A Markdown file of the workspace, or something in its place that cannot be read.
package struct DiscoveredSource: Sendable, Hashable {
  /// The path from the root, with `/` between its parts.
  package let path: String
  /// Why it will not be read.
  package let problem: FileProblem?
}

extension WorkspaceFolder {
  /// The most files and folders that a workspace may hold.
  package static let itemLimit = 100_000

  /// The Markdown files below the root, in byte order of their paths.
  ///
  /// Hidden names, `node_modules`, excluded paths and published sites (folders with our manifest)
  /// are passed over. What a symbolic link leads to is read once, under its own path where it has
  /// one that is not passed over.
  package func sources(excluding excluded: [Glob] = []) throws(DriverError) -> [DiscoveredSource] {
    try survey(excluding: excluded).sources
  }

  /// The Markdown files, and the folders in which further ones would be found.
  func survey(excluding excluded: [Glob] = []) throws(DriverError) -> SourceSurvey {
    if let onlyFile {
      return SourceSurvey(
        sources: [DiscoveredSource(path: onlyFile, problem: nil)], folders: [""])
    }
    var discovery = SourceDiscovery(self, excluding: excluded)
    try discovery.walk(".", in: root, path: "", depth: 0)
    try discovery.followLinks()
    return SourceSurvey(
      sources: discovery.found.sorted { $0.path.isBytewiseBefore($1.path) },
      folders: discovery.folders)
  }
}

/// Where the sources of a workspace are.
struct SourceSurvey: Sendable {
  let sources: [DiscoveredSource]
  /// Every folder that was looked through, and those that hold files to which links lead; the
  /// root is the empty path.
  let folders: [String]
}

/// The state of one search for sources.
private struct SourceDiscovery {
  private let workspace: WorkspaceFolder
  private let excluded: [Glob]
  private(set) var found: [DiscoveredSource] = []
  private(set) var folders: [String] = []
  private var foundPaths: Set<String> = []
  private var foldersSeen: Set<FileIdentity> = []
  /// Links are followed last, when it is known what has a path of its own.
  private var links: [String] = []
  private var itemCount = 0

  /// Deeper folders would only come from a mistake.
  private static let depthLimit = 64

  init(_ workspace: WorkspaceFolder, excluding excluded: [Glob]) {
    self.workspace = workspace
    self.excluded = excluded
  }

  /// Adds what a folder holds.
  mutating func walk(
    _ name: String, in parent: Descriptor, path: String, depth: Int
  ) throws(DriverError) {
    guard depth <= Self.depthLimit else { return report(path, .tooDeep(limit: Self.depthLimit)) }
    let folder: Descriptor
    let entries: [FolderEntry]
    do throws(SystemError) {
      folder = try parent.folder(name)
      guard foldersSeen.insert(try folder.status().identity).inserted else { return }
      entries = try folder.entries()
    } catch {
      return report(path, FileProblem(error))
    }
    if depth > 0, entries.contains(where: { $0.name == Manifest.fileName }) { return }
    folders.append(path)
    itemCount += entries.count
    guard itemCount <= WorkspaceFolder.itemLimit else {
      throw .tooManyFiles(limit: WorkspaceFolder.itemLimit)
    }
    for entry in entries { try visit(entry, in: folder, path: path, depth: depth) }
  }

  private mutating func visit(
    _ entry: FolderEntry, in folder: Descriptor, path: String, depth: Int
  ) throws(DriverError) {
    if entry.name.hasPrefix(".") || entry.name == "node_modules" { return }
    let path = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
    if excluded.contains(where: { $0.matches(path) }) { return }
    guard entry.isNameValid else {
      if isMarkdown(path) { report(path, .unreadableName) }
      return
    }
    let kind: FileStatus.Kind
    do throws(SystemError) {
      kind = try folder.status(of: entry.name).kind
    } catch {
      if isMarkdown(path) { report(path, FileProblem(error)) }
      return
    }
    switch kind {
    case .folder: try walk(entry.name, in: folder, path: path, depth: depth + 1)
    case .link: links.append(path)
    case .file: if isMarkdown(path) { add(path) }
    case .special: if isMarkdown(path) { report(path, .notRegular) }
    }
  }

  /// Follows the links that were met, and those that are met behind them.
  mutating func followLinks() throws(DriverError) {
    var next = 0
    while next < links.count {
      try followLink(links[next])
      next += 1
    }
  }

  private mutating func followLink(_ path: String) throws(DriverError) {
    let place: ContainedPlace
    do throws(FileProblem) {
      place = try ContainedPlace(path, in: workspace)
    } catch {
      if isMarkdown(path) || leadsToFolder(path) || error == .linkLoop { report(path, error) }
      return
    }
    switch place.status.kind {
    case .folder:
      if "\(path)/".hasPrefix(place.path.isEmpty ? "" : "\(place.path)/") {
        report(path, .linkLoop)
      } else {
        let depth = path.utf8.count { $0 == UInt8(ascii: "/") } + 1
        try walk(place.name, in: place.folder, path: path, depth: depth)
      }
    case .file:
      if isMarkdown(path), !foundPaths.contains(place.path) {
        add(path)
        folders.append(place.path.folderAndName.folder)
      }
    case .link, .special: if isMarkdown(path) { report(path, .notRegular) }
    }
  }

  /// Whether a link leads to a folder somewhere, whose files somebody may be missing.
  private func leadsToFolder(_ path: String) -> Bool {
    (try? workspace.root.statusFollowingLinks(of: path).kind) == .folder
  }

  private func isMarkdown(_ path: String) -> Bool { path.hasSuffix(".md") }

  private mutating func add(_ path: String) {
    foundPaths.insert(path)
    found.append(DiscoveredSource(path: path, problem: nil))
  }

  private mutating func report(_ path: String, _ problem: FileProblem) {
    found.append(DiscoveredSource(path: path, problem: problem))
  }
}

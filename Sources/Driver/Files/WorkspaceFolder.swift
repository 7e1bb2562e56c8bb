import Glibc

/// The folder below which everything is read, and nothing outside of it.
///
/// Every path is relative to this folder, has `/` between its parts, and is walked from the open
/// root, so that renaming or linking folders meanwhile cannot lead a read elsewhere.
package final class WorkspaceFolder: Sendable {
  /// The folder's own path, without symbolic links.
  package let path: String

  /// The one file that is the whole workspace, where a file was given as root.
  package let onlyFile: String?

  let root: Descriptor

  /// Opens the folder, or the folder of the one Markdown file, that the user named.
  package init(opening given: String) throws(DriverError) {
    guard let path = realPath(of: given) else {
      let error = SystemError.last
      if error.isAbsence { throw .unusableRoot(path: given) }
      throw .system(.open, path: given, error)
    }
    if path.hasSuffix(".md"), (try? Descriptor.folder(at: path)) == nil {
      let name = path.utf8.lastIndex(of: UInt8(ascii: "/")) ?? path.startIndex
      let parent = String(path[..<name])
      self.path = parent.isEmpty ? "/" : parent
      onlyFile = String(path[path.index(after: name)...])
    } else {
      self.path = path
      onlyFile = nil
    }
    do throws(SystemError) {
      root = try Descriptor.folder(at: self.path)
    } catch {
      if error.isAbsence { throw .unusableRoot(path: given) }
      throw .system(.open, path: given, error)
    }
  }
}

extension WorkspaceFolder {
  /// The largest source text; larger files would only be generated ones.
  package static let sourceLimit = 4 << 20

  /// Whether a path names a file or a folder of the workspace.
  package func kind(of path: String) throws(FileProblem) -> ItemKind {
    let place = try ContainedPlace(path, in: self)
    switch place.status.kind {
    case .file: return .file(size: place.status.size)
    case .folder: return .folder
    case .link, .special: throw .notRegular
    }
  }

  /// The bytes of a file, at most `limit` of them.
  package func contents(
    of path: String, upTo limit: Int = sourceLimit
  ) throws(FileProblem) -> [UInt8] {
    let place = try ContainedPlace(path, in: self)
    guard place.status.kind == .file else { throw .notRegular }
    guard place.status.size <= limit else { throw .tooLarge(limit: limit) }
    do throws(SystemError) {
      let file = try place.folder.file(place.name)
      guard try file.status().kind == .file else { throw SystemError(code: EINVAL) }
      if let bytes = try file.contents(upTo: limit) { return bytes }
    } catch {
      throw error.code == EINVAL ? .notRegular : FileProblem(error)
    }
    throw .tooLarge(limit: limit)
  }

  /// The text of a source file.
  package func sourceText(of path: String) throws(FileProblem) -> SourceText {
    try SourceText(try contents(of: path))
  }

  /// The names in a folder, in byte order: what a misspelt path may have meant.
  package func names(in path: String) throws(FileProblem) -> [String] {
    let place = try ContainedPlace(path, in: self)
    guard place.status.kind == .folder else { throw .notRegular }
    do throws(SystemError) {
      let folder = try place.folder.folder(place.name)
      return try folder.entries().filter(\.isNameValid).map(\.name)
    } catch {
      throw FileProblem(error)
    }
  }

  /// What a path of the workspace can name.
  package enum ItemKind: Sendable, Hashable {
    case file(size: Int)
    case folder
  }
}

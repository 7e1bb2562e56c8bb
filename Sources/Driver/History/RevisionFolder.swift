internal import Diagnostics
import Glibc
internal import Interchange
internal import Model

/// A state of a workspace that a repository keeps, laid out in a folder of our own for as long as it
/// is looked at, so that it is read by the same code as any workspace.
///
/// Nothing is checked out: the contents are read from the repository's objects, and neither the
/// working tree nor the index is touched. Files of which only the presence counts are laid out empty.
final class RevisionFolder: Sendable {
  private let parent: Descriptor
  private let name: String
  /// The repository's root in there.
  private let root: Descriptor
  /// The path of the workspace's folder.
  let path: String

  /// The most files and folders that a workspace may hold.
  private static let itemLimit = WorkspaceFolder.itemLimit

  /// `prefix`: the workspace's folder, from the root of the repository.
  init(of commit: String, below prefix: String, _ git: Git) throws {
    let files = git.blobs(below: commit)
    guard files.count <= Self.itemLimit else {
      throw DriverError.tooManyFiles(limit: Self.itemLimit)
    }
    let place = environmentVariable("TMPDIR").flatMap(realPath) ?? "/tmp"
    RevisionLeftovers(in: place)?.remove()
    var template = Array("\(place)/\(RevisionLeftovers.prefix)XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else {
      throw DriverError.system(.createFolder, path: place, SystemError.last)
    }
    let own = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
    (name, parent) = (own.folderAndName.name, try Descriptor.folder(at: place))
    root = try Descriptor.folder(at: own)
    path = prefix.isEmpty ? own : "\(own)/\(prefix)"
    RevisionLeftovers.hold(root)
    // With this the folder is taken for a repository's root, and no repository round it is asked.
    _ = try root.newFile(".git")
    _ = try root.makeFolders(prefix)
    try layOut(files, below: prefix, git)
  }

  deinit { try? parent.removeTree(name) }
}

extension RevisionFolder {
  /// Links come last, so that nothing is ever laid out through one.
  private func layOut(_ files: [Blob], below prefix: String, _ git: Git) throws {
    let files = files.filter { Self.isUsable($0.path) }
    let (links, plain) = (files.filter(\.isLink), files.filter { !$0.isLink })
    let targets = try Self.contents(of: links, git)
    // What a link leads to may be read under the link's name.
    let linked = Set(targets.values.map { String(decoding: $0, as: UTF8.self).folderAndName.name })
    let read = plain.filter { Self.isRead($0.path) || linked.contains($0.path.folderAndName.name) }
    let contents = try Self.contents(of: read, git)
    func place(_ path: String) -> String { prefix.isEmpty ? path : "\(prefix)/\(path)" }
    for file in plain { try write(contents[file.path] ?? [], to: place(file.path)) }
    for link in links {
      guard let target = targets[link.path], !target.isEmpty, !target.contains(0) else { continue }
      let (folder, name) = place(link.path).folderAndName
      let parent = try self.folder(folder)
      _ = symlinkat(String(decoding: target, as: UTF8.self), parent.number, name)
    }
  }

  private typealias Blob = (path: String, name: [UInt8], isLink: Bool)

  /// The contents of some files by their paths.
  ///
  /// - Throws: where one cannot be had, because an empty file in its place would be taken for a change.
  private static func contents(of files: [Blob], _ git: Git) throws -> [String: [UInt8]] {
    var contents: [String: [UInt8]] = [:]
    for start in stride(from: 0, to: files.count, by: 64) {
      let some = files[start..<min(start + 64, files.count)]
      let answer = git.contents(of: some.map(\.name))
      for file in some {
        // Many large ones at once are more than Git may print.
        guard let bytes = answer[file.name] ?? git.contents(of: [file.name])[file.name] else {
          throw DriverError.unreadableObject(path: file.path)
        }
        contents[file.path] = bytes
      }
    }
    return contents
  }

  /// Lays out those of some files of the repository that the commit has, empty.
  ///
  /// - Returns: whether there was one.
  func layOut(present paths: Set<String>, of commit: String, _ git: Git) throws -> Bool {
    let usable = paths.filter(Self.isUsable).sorted()
    guard !usable.isEmpty else { return false }
    let present = git.names(of: usable, inAllOf: commit)
    for path in present { try write([], to: path) }
    return !present.isEmpty
  }

  /// What the compiler reads, rather than only asks for.
  private static func isRead(_ path: String) -> Bool {
    path.hasSuffix(".md") || path == Configuration.fileName || ReportFormat(fileName: path) != nil
  }

  /// A repository may have been written by anybody, and hold names that lead elsewhere.
  private static func isUsable(_ path: String) -> Bool {
    !path.isEmpty && !path.utf8.contains(0)
      && path.split(separator: "/", omittingEmptySubsequences: false).allSatisfy {
        !$0.isEmpty && $0 != "." && $0 != ".." && $0 != ".git"
      }
  }

  private func folder(_ path: String) throws(DriverError) -> Descriptor {
    try trying(to: .createFolder, path) { () throws(SystemError) in try root.makeFolders(path) }
  }

  private func write(_ bytes: [UInt8], to path: String) throws {
    let (folder, name) = path.folderAndName
    let place = try self.folder(folder)
    do throws(SystemError) {
      try place.newFile(name).write(bytes)
    } catch {
      // The same name may come twice; then the first counts.
      guard error.code == EEXIST || error.code == EISDIR else {
        throw DriverError.system(.write, path: path, error)
      }
    }
  }
}

extension Descriptor {
  /// The folder below this one, made where it is not there.
  fileprivate func makeFolders(_ path: String) throws(SystemError) -> Descriptor {
    var folder = try self.folder(".")
    for name in path.split(separator: "/").map(String.init) {
      do throws(SystemError) { try folder.makeFolder(name) } catch {
        guard error.code == EEXIST else { throw error }
      }
      folder = try folder.folder(name)
    }
    return folder
  }
}

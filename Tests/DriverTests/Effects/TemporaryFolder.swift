import Glibc

@testable import Driver

/// A folder of a test's own, removed with all that is in it when the test is over.
final class TemporaryFolder: Sendable {
  let path: String

  init() throws {
    var template = Array("/tmp/threatpress-test-XXXXXX".utf8CString)
    guard mkdtemp(&template) != nil else { throw SystemError.last }
    path = String(decoding: template.dropLast().map(UInt8.init(bitPattern:)), as: UTF8.self)
  }

  deinit { try? Descriptor.folder(at: "/").removeTree(String(path.dropFirst())) }
}

extension TemporaryFolder {
  /// Writes a file, making the folders around it.
  func write(_ path: String, _ text: String) throws {
    try write(path, bytes: Array(text.utf8))
  }

  /// Writes a file, making the folders around it; an earlier file of the name is replaced.
  func write(_ path: String, bytes: [UInt8]) throws {
    let (folder, name) = path.folderAndName
    let parent = try makeFolder(folder)
    unlinkat(parent.number, name, 0)
    try parent.newFile(name).write(bytes)
  }

  /// Changes bytes in place, keeping the inode, as an editor may.
  func overwrite(_ path: String, _ text: String) throws {
    let number = open("\(self.path)/\(path)", O_WRONLY | O_TRUNC)
    defer { close(number) }
    guard Glibc.write(number, text, text.utf8.count) == text.utf8.count else {
      throw SystemError.last
    }
  }

  @discardableResult
  func makeFolder(_ path: String) throws -> Descriptor {
    var folder = try Descriptor.folder(at: self.path)
    for name in path.split(separator: "/").map(String.init) {
      _ = try? folder.makeFolder(name)
      folder = try folder.folder(name)
    }
    return folder
  }

  func link(_ path: String, to target: String) throws {
    guard symlink(target, "\(self.path)/\(path)") == 0 else { throw SystemError.last }
  }

  func makeFIFO(_ path: String) throws {
    guard mkfifo("\(self.path)/\(path)", 0o644) == 0 else { throw SystemError.last }
  }

  func remove(_ path: String) throws {
    let (folder, name) = path.folderAndName
    try makeFolder(folder).removeTree(name)
  }

  /// The bytes of a file as text, or nothing if it is not there.
  func text(_ path: String) -> String? {
    let (folder, name) = path.folderAndName
    let file = try? Descriptor.folder(at: self.path).folder(below: folder).file(name)
    return (try? file?.contents(upTo: .max)).map { String(decoding: $0, as: UTF8.self) }
  }

  func status(_ path: String) throws -> FileStatus {
    let (folder, name) = path.folderAndName
    return try Descriptor.folder(at: self.path).folder(below: folder).status(of: name)
  }

  /// Every file below a folder with its text; symbolic links with `-> ` and what they say.
  func tree(_ path: String = "") throws -> [String: String] {
    var tree: [String: String] = [:]
    let folder = try Descriptor.folder(at: self.path).folder(below: path)
    for entry in try folder.entries() {
      let inner = path.isEmpty ? entry.name : "\(path)/\(entry.name)"
      switch try folder.status(of: entry.name).kind {
      case .folder: tree.merge(try self.tree(inner)) { first, _ in first }
      case .file: tree[inner] = text(inner)
      case .link: tree[inner] = "-> \(try folder.linkTarget(of: entry.name))"
      case .special: tree[inner] = "special"
      }
    }
    return tree
  }

  func workspace() throws -> WorkspaceFolder { try WorkspaceFolder(opening: path) }
}

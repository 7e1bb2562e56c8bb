/// Where a path of the workspace leads, found without ever leaving the workspace.
///
/// The path is walked name by name from the open root. A symbolic link is replaced by its text and
/// walked the same way, so a link may lead anywhere inside and nowhere outside.
struct ContainedPlace {
  /// The open folder that holds the item.
  let folder: Descriptor
  /// The item's name in its folder; `.` for the root and for a folder reached by `..`.
  let name: String
  /// What the item is; never a symbolic link.
  let status: FileStatus
  /// The item's path without symbolic links.
  let path: String

  init(_ path: String, in workspace: WorkspaceFolder) throws(FileProblem) {
    guard !path.utf8.contains(0) else { throw .missing }
    guard !path.hasPrefix("/") else { throw .outsideWorkspace }
    var walk = Walk(workspace, to: path)
    while let name = walk.pending.popLast() {
      if name == ".." {
        try walk.leaveFolder()
        continue
      }
      let status = try walk.status(of: name)
      if status.kind == .link {
        try walk.follow(name)
      } else if walk.pending.isEmpty {
        self.init(folder: walk.folder, name: name, status: status, path: walk.path(to: name))
        return
      } else {
        try walk.enter(name)
      }
    }
    let status = try walk.status(of: ".")
    self.init(folder: walk.folder, name: ".", status: status, path: walk.path(to: nil))
  }

  private init(folder: Descriptor, name: String, status: FileStatus, path: String) {
    self.folder = folder
    self.name = name
    self.status = status
    self.path = path
  }
}

/// A walk on its way: the folders entered and the names still to go.
private struct Walk {
  private let workspace: WorkspaceFolder
  /// The open folders below the root, with their names; none was reached by name through a link.
  private var entered: [(name: String, folder: Descriptor)] = []
  /// The names to go, the next one last.
  var pending: [String]
  /// As many as Linux itself follows.
  private var linksLeft = 40

  init(_ workspace: WorkspaceFolder, to path: String) {
    self.workspace = workspace
    pending = Self.names(of: path)
  }

  var folder: Descriptor { entered.last?.folder ?? workspace.root }

  func path(to name: String?) -> String {
    (entered.map(\.name) + (name.map { [$0] } ?? [])).joined(separator: "/")
  }

  /// Looks at a name; where only its case is wrong, says so.
  func status(of name: String) throws(FileProblem) -> FileStatus {
    do throws(SystemError) {
      return try folder.status(of: name)
    } catch {
      guard error.isAbsence, let actual = nameDifferingInCase(from: name) else {
        throw FileProblem(error)
      }
      let path = [path(to: actual)] + pending.reversed()
      throw .differsInCase(actual: path.joined(separator: "/"))
    }
  }

  mutating func enter(_ name: String) throws(FileProblem) {
    do throws(SystemError) {
      entered.append((name, try folder.folder(name)))
    } catch {
      throw FileProblem(error)
    }
  }

  mutating func leaveFolder() throws(FileProblem) {
    guard entered.popLast() != nil else { throw .outsideWorkspace }
  }

  mutating func follow(_ name: String) throws(FileProblem) {
    guard linksLeft > 0 else { throw .linkLoop }
    linksLeft -= 1
    let target: String
    do throws(SystemError) {
      target = try folder.linkTarget(of: name)
    } catch {
      throw FileProblem(error)
    }
    guard target.hasPrefix("/") else {
      pending += Self.names(of: target)
      return
    }
    let root = workspace.path == "/" ? "" : workspace.path
    guard target == root || target.hasPrefix(root + "/") else { throw .outsideWorkspace }
    entered = []
    pending += Self.names(of: String(target.dropFirst(root.count)))
  }

  private func nameDifferingInCase(from name: String) -> String? {
    let wanted = name.lowercased()
    return try? folder.entries().first { $0.isNameValid && $0.name.lowercased() == wanted }?.name
  }

  /// The names of a path, the first one last.
  private static func names(of path: String) -> [String] {
    path.split(separator: "/").filter { $0 != "." }.map(String.init).reversed()
  }
}

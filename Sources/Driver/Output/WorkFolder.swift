import CLinux
import Glibc

/// The hidden folder beside the output folder in which a new site grows, locked by its build.
///
/// It holds `new`, which is the site to come or, after the exchange, the site that was, and `old`,
/// which is the site that was where two names cannot be exchanged. Whoever holds the lock and finds
/// them knows that their build was killed.
final class WorkFolder: Sendable {
  let parent: Descriptor
  let name: String
  private let siteName: String
  let folder: Descriptor

  /// The folder of the site to come.
  static let newSite = "new"
  private static let oldSite = "old"

  /// The name of the work folder of an output folder.
  static func name(for location: OutputLocation) -> String { ".\(location.name).threatpress-work" }

  /// Whether no build is at work and none was killed.
  static func isAbsent(for location: OutputLocation) throws(DriverError) -> Bool {
    (try? location.openParent().status(of: name(for: location))) == nil
  }

  /// Makes and locks the folder, and tidies up after builds that were killed.
  init(for location: OutputLocation, in parent: Descriptor) throws(DriverError) {
    self.parent = parent
    name = Self.name(for: location)
    siteName = location.name
    folder = try Self.locked(name, in: parent, for: location)
    try recover(location)
  }

  /// Opens and locks the folder of that name; a builder that was first may remove it meanwhile.
  private static func locked(
    _ name: String, in parent: Descriptor, for location: OutputLocation
  ) throws(DriverError) -> Descriptor {
    let path = "\(location.parentPath)/\(name)"
    for _ in 0..<100 {
      let folder = try trying(to: .createFolder, path) { () throws(SystemError) -> Descriptor? in
        do throws(SystemError) { try parent.makeFolder(name, permissions: 0o700) } catch {
          guard error.code == EEXIST else { throw error }
        }
        do throws(SystemError) { return try parent.folder(name) } catch {
          guard error.code == ENOENT else { throw error }
          return nil
        }
      }
      guard let folder else { continue }
      guard flock(folder.number, LOCK_EX | LOCK_NB) == 0 else {
        let error = SystemError.last
        if error.code == EWOULDBLOCK { throw .outputBusy(path: location.path) }
        throw .system(.lock, path: path, error)
      }
      let identity = try trying(to: .open, path) { () throws(SystemError) in try folder.status() }
      if (try? parent.status(of: name).identity) == identity.identity { return folder }
    }
    throw .outputBusy(path: location.path)
  }

  /// Puts the old site back where a kill left none, and removes half-built ones.
  private func recover(_ location: OutputLocation) throws(DriverError) {
    if (try? folder.status(of: Self.oldSite)) != nil {
      if (try? parent.status(of: siteName)) == nil {
        try trying(to: .rename, location.path) { () throws(SystemError) in
          try folder.rename(Self.oldSite, to: siteName, in: parent)
        }
      } else {
        try remove(Self.oldSite, location)
      }
    }
    try remove(Self.newSite, location)
  }

  private func remove(_ name: String, _ location: OutputLocation) throws(DriverError) {
    try trying(to: .remove, "\(location.parentPath)/\(self.name)/\(name)") {
      () throws(SystemError) in try folder.removeTree(name)
    }
  }
}

extension WorkFolder {
  /// Puts the new site where none is.
  func publishFirst() throws(SystemError) {
    try folder.rename(Self.newSite, to: siteName, in: parent)
  }

  /// Exchanges the old site for the new one: at one instant where the file system can do that.
  func publishReplacing() throws(SystemError) {
    do throws(SystemError) {
      try folder.exchange(Self.newSite, with: siteName, in: parent)
    } catch {
      guard error.code == EINVAL || error.code == ENOSYS else { throw error }
      try publishByRenaming()
    }
  }

  /// Publishes in two steps; a kill between them is mended by the next build.
  func publishByRenaming() throws(SystemError) {
    try parent.rename(siteName, to: Self.oldSite, in: folder)
    do throws(SystemError) {
      try publishFirst()
    } catch {
      try folder.rename(Self.oldSite, to: siteName, in: parent)
      throw error
    }
    try folder.rename(Self.oldSite, to: Self.newSite, in: folder)
  }

  /// Removes the folder with all that is in it. What cannot be removed is left to the next build.
  func remove() {
    try? folder.removeTree(Self.newSite)
    _ = unlinkat(parent.number, name, AT_REMOVEDIR)
  }
}

extension Descriptor {
  /// Moves a name of this folder to a name of another.
  func rename(_ name: String, to other: String, in folder: Descriptor) throws(SystemError) {
    guard renameat(number, name, folder.number, other) == 0 else { throw .last }
  }

  /// Swaps what two names stand for, at one instant.
  func exchange(_ name: String, with other: String, in folder: Descriptor) throws(SystemError) {
    guard renameat2(number, name, folder.number, other, rename_exchange) == 0 else { throw .last }
  }
}

internal import Glibc

/// Folders of revisions that processes have left behind: a process that is killed cannot remove its
/// own, so the next one does.
///
/// Each is locked for as long as its process lives, wherever that runs; the system lets go of the
/// lock when the process ends, however it ends.
struct RevisionLeftovers {
  /// What the names of such folders begin with.
  static let prefix = "threatpress-revision-"

  private let parent: Descriptor

  /// Nothing where the folder cannot be looked into.
  init?(in place: String) {
    guard let parent = try? Descriptor.folder(at: place) else { return nil }
    self.parent = parent
  }

  /// Says that a folder is in use; it must not hold anything yet.
  static func hold(_ folder: Descriptor) { _ = flock(folder.number, LOCK_EX | LOCK_NB) }

  /// Removes those of ours that nobody holds. What cannot be removed stays: nobody is waiting for it.
  func remove() {
    let names = ((try? parent.entries()) ?? []).map(\.name).filter { $0.hasPrefix(Self.prefix) }
    for name in names {
      guard let folder = try? parent.folder(name), (try? folder.status())?.owner == geteuid(),
        flock(folder.number, LOCK_EX | LOCK_NB) == 0,
        // One that holds nothing may have been made just now, and be about to be locked.
        (try? folder.status(of: ".git")) != nil
      else { continue }
      try? parent.removeTree(name)
    }
  }
}

import Glibc

/// What the system says about a file without opening it.
struct FileStatus: Sendable, Hashable {
  /// What a name can stand for.
  enum Kind: Sendable, Hashable {
    case file, folder, link
    /// A device, a FIFO or a socket.
    case special
  }

  let kind: Kind
  let identity: FileIdentity
  let size: Int
  let modified: FileTime
  let permissions: mode_t
  let owner: uid_t
  let group: gid_t

  init(_ status: stat) {
    switch status.st_mode & S_IFMT {
    case S_IFREG: kind = .file
    case S_IFDIR: kind = .folder
    case S_IFLNK: kind = .link
    default: kind = .special
    }
    identity = FileIdentity(device: status.st_dev, inode: status.st_ino)
    size = Int(status.st_size)
    modified = FileTime(
      seconds: status.st_mtim.tv_sec, nanoseconds: status.st_mtim.tv_nsec)
    permissions = status.st_mode & 0o7777
    owner = status.st_uid
    group = status.st_gid
  }
}

/// The one file or folder that names and links lead to.
struct FileIdentity: Sendable, Hashable {
  let device: dev_t
  let inode: ino_t
}

/// When a file was last written.
struct FileTime: Sendable, Hashable, Comparable {
  let seconds: Int
  let nanoseconds: Int

  static func < (lhs: Self, rhs: Self) -> Bool {
    (lhs.seconds, lhs.nanoseconds) < (rhs.seconds, rhs.nanoseconds)
  }
}

import Glibc

/// An open file or folder, closed when its last owner goes away.
final class Descriptor: Sendable {
  let number: Int32

  /// Takes over a descriptor that the system just opened; -1 means that it failed.
  init(adopting number: Int32) throws(SystemError) {
    guard number >= 0 else { throw .last }
    self.number = number
  }

  deinit { close(number) }
}

extension Descriptor {
  /// Opens a folder by a path that the user gave; symbolic links are followed.
  static func folder(at path: String) throws(SystemError) -> Descriptor {
    try Descriptor(
      adopting: retrying { open(path, O_RDONLY | O_DIRECTORY | O_CLOEXEC) })
  }

  /// Opens a file that a user names; symbolic links are followed.
  static func file(at path: String) throws(SystemError) -> Descriptor {
    try Descriptor(adopting: retrying { open(path, O_RDONLY | O_CLOEXEC | O_NONBLOCK) })
  }

  /// Opens a folder directly inside this one; a symbolic link is refused.
  func folder(_ name: String) throws(SystemError) -> Descriptor {
    try Descriptor(
      adopting: retrying {
        openat(number, name, O_RDONLY | O_DIRECTORY | O_NOFOLLOW | O_CLOEXEC)
      })
  }

  /// Opens a folder below this one, step by step; a symbolic link on the way is refused.
  func folder(below path: String) throws(SystemError) -> Descriptor {
    var current = try folder(".")
    for name in path.split(separator: "/") { current = try current.folder(String(name)) }
    return current
  }

  /// Opens a file for reading; never waits for a writer, never follows a symbolic link.
  func file(_ name: String) throws(SystemError) -> Descriptor {
    try Descriptor(
      adopting: retrying {
        openat(number, name, O_RDONLY | O_NOFOLLOW | O_NONBLOCK | O_NOCTTY | O_CLOEXEC)
      })
  }

  /// Creates a file that must not be there yet.
  func newFile(_ name: String, permissions: mode_t = 0o644) throws(SystemError) -> Descriptor {
    try Descriptor(
      adopting: retrying {
        openat(
          number, name, O_WRONLY | O_CREAT | O_EXCL | O_NOFOLLOW | O_CLOEXEC, permissions)
      })
  }

  /// Creates a folder that must not be there yet.
  func makeFolder(_ name: String, permissions: mode_t = 0o755) throws(SystemError) {
    guard mkdirat(number, name, permissions) == 0 else { throw .last }
  }

  /// What this descriptor is open on.
  func status() throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstat(number, &status) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// What a name in this folder stands for; a symbolic link stands for itself.
  func status(of name: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstatat(number, name, &status, AT_SYMLINK_NOFOLLOW) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// What a name in this folder leads to when symbolic links are followed, wherever they go.
  func statusFollowingLinks(of name: String) throws(SystemError) -> FileStatus {
    var status = stat()
    guard fstatat(number, name, &status, 0) == 0 else { throw .last }
    return FileStatus(status)
  }

  /// The text of a symbolic link.
  func linkTarget(of name: String) throws(SystemError) -> String {
    var target = [CChar](repeating: 0, count: Int(PATH_MAX))
    let length = readlinkat(number, name, &target, target.count)
    guard length >= 0 else { throw .last }
    return String(decoding: target[..<length].map(UInt8.init(bitPattern:)), as: UTF8.self)
  }
}

extension Descriptor {
  /// The whole content, or nothing when there is more than `limit` bytes of it.
  func contents(upTo limit: Int) throws(SystemError) -> [UInt8]? {
    let expected = try status().size
    guard expected <= limit else { return nil }
    var bytes: [UInt8] = []
    var capacity = expected + 1
    while true {
      let piece = try readPiece(of: capacity)
      if bytes.isEmpty { bytes = piece } else { bytes += piece }
      if bytes.count > limit { return nil }
      if piece.isEmpty || piece.count < capacity && bytes.count == expected { return bytes }
      capacity = 65_536
    }
  }

  /// What one call gives; nothing at the end of the file.
  private func readPiece(of size: Int) throws(SystemError) -> [UInt8] {
    var failure: SystemError?
    let piece = [UInt8](unsafeUninitializedCapacity: size) { buffer, count in
      let length =
        buffer.baseAddress.map { start in retrying { read(number, start, size) } } ?? 0
      if length < 0 { failure = .last }
      count = max(0, length)
    }
    if let failure { throw failure }
    return piece
  }

  /// Writes all bytes, as a rule in one call.
  func write(_ bytes: [UInt8]) throws(SystemError) {
    var offset = 0
    while offset < bytes.count {
      let written = bytes.withUnsafeBytes { buffer in
        let rest = UnsafeRawBufferPointer(rebasing: buffer[offset...])
        return retrying { Glibc.write(number, rest.baseAddress, rest.count) }
      }
      guard written >= 0 else { throw .last }
      offset += written
    }
  }

  /// Waits until the content is on the disk.
  func synchronize() throws(SystemError) {
    guard retrying({ fsync(number) }) == 0 else { throw .last }
  }

  /// Sets the permissions, whatever the process's mask says.
  func setPermissions(_ permissions: mode_t) throws(SystemError) {
    guard fchmod(number, permissions) == 0 else { throw .last }
  }
}

/// Makes a call again as long as a signal interrupts it.
private func retrying<Number: SignedInteger>(_ call: () -> Number) -> Number {
  while true {
    let result = call()
    if result != -1 || errno != EINTR { return result }
  }
}

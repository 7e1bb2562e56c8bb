import Glibc

/// One name in a folder.
struct FolderEntry: Sendable, Hashable {
  let name: String
  /// Whether the name is UTF-8; if not, `name` is only good for showing.
  let isNameValid: Bool
}

extension Descriptor {
  /// The names in this folder in byte order, without `.` and `..`.
  func entries() throws(SystemError) -> [FolderEntry] {
    let number = openat(number, ".", O_RDONLY | O_DIRECTORY | O_CLOEXEC)
    guard number >= 0 else { throw .last }
    guard let stream = fdopendir(number) else {
      let failure = SystemError.last
      close(number)
      throw failure
    }
    defer { closedir(stream) }
    var entries: [FolderEntry] = []
    while true {
      errno = 0
      guard let record = readdir(stream) else { break }
      if let entry = FolderEntry(record) { entries.append(entry) }
    }
    guard errno == 0 else { throw .last }
    return entries.sorted { $0.name.isBytewiseBefore($1.name) }
  }
}

extension FolderEntry {
  /// Copies a name out of the system's record, which ends where the name ends.
  fileprivate init?(_ record: UnsafeMutablePointer<dirent>) {
    guard let offset = MemoryLayout<dirent>.offset(of: \.d_name) else { return nil }
    let start = UnsafeRawPointer(record) + offset
    let length = strlen(start.assumingMemoryBound(to: CChar.self))
    let bytes = UnsafeRawBufferPointer(start: start, count: length)
    if bytes.elementsEqual([0x2E]) || bytes.elementsEqual([0x2E, 0x2E]) { return nil }
    let valid = String(validating: bytes, as: UTF8.self)
    name = valid ?? String(decoding: bytes, as: UTF8.self)
    isNameValid = valid != nil
  }
}

extension String {
  /// Orders by bytes: the order of all lists of paths, on every machine.
  func isBytewiseBefore(_ other: String) -> Bool {
    let order = utf8.withContiguousStorageIfAvailable { bytes in
      other.utf8.withContiguousStorageIfAvailable { others in
        bytes.lexicographicallyPrecedes(others)
      }
    }
    return (order ?? nil) ?? utf8.lexicographicallyPrecedes(other.utf8)
  }
}

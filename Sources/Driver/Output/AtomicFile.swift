import Glibc

extension WorkspaceFolder {
  /// Replaces the text of a source file at one instant; its permissions and its mark stay.
  ///
  /// A file that is no longer what was read from it is left alone, so that no edit is lost.
  package func replace(
    _ path: String, read: SourceText, with utf8: [UInt8]
  ) throws(DriverError) {
    let place: ContainedPlace
    do throws(FileProblem) { place = try ContainedPlace(path, in: self) } catch {
      throw .unusableFile(path: path, error)
    }
    guard place.status.kind == .file else { throw .unusableFile(path: path, .notRegular) }
    let text = SourceText(utf8: utf8, hasByteOrderMark: read.hasByteOrderMark)
    try locked(place.folder, path) { () throws(DriverError) in
      guard try self.bytes(of: place, path) == read.fileBytes else {
        throw .sourceChanged(path: path)
      }
      try place.folder.write(text.fileBytes, replacing: place.name, path)
    }
  }

  /// Writes a file that must not be there yet, making the folders around it.
  package func create(_ path: String, contents: [UInt8]) throws(DriverError) {
    let (folderPath, name) = path.folderAndName
    let names = folderPath.split(separator: "/").map(String.init)
    guard !path.hasPrefix("/"), !(names + [name]).contains(".."), !name.isEmpty else {
      throw .unusableFile(path: path, .outsideWorkspace)
    }
    try trying(to: .create, path) { () throws(SystemError) in
      var folder = root
      for name in names {
        do throws(SystemError) { try folder.makeFolder(name) } catch {
          guard error.code == EEXIST else { throw error }
        }
        folder = try folder.folder(name)
      }
      let file = try folder.newFile(name)
      try file.write(contents)
      try file.synchronize()
    }
  }

  /// The bytes as they are now.
  private func bytes(of place: ContainedPlace, _ path: String) throws(DriverError) -> [UInt8]? {
    try trying(to: .read, path) { () throws(SystemError) in
      try place.folder.file(place.name).contents(upTo: Self.sourceLimit)
    }
  }

  /// Keeps other runs of this program out of a folder meanwhile.
  private func locked(
    _ folder: Descriptor, _ path: String, _ change: () throws(DriverError) -> Void
  ) throws(DriverError) {
    try trying(to: .lock, path) { () throws(SystemError) in
      guard flock(folder.number, LOCK_EX) == 0 else { throw .last }
    }
    defer { flock(folder.number, LOCK_UN) }
    try change()
  }
}

extension Descriptor {
  /// Writes a hidden file beside the old one, brings it to the disk and renames it over the old.
  fileprivate func write(
    _ bytes: [UInt8], replacing name: String, _ path: String
  ) throws(DriverError) {
    let temporary = ".\(name).threatpress-new"
    unlinkat(number, temporary, 0)
    do throws(DriverError) {
      try trying(to: .write, path) { () throws(SystemError) in
        let old = try status(of: name)
        let file = try newFile(temporary, permissions: 0o600)
        try file.write(bytes)
        fchown(file.number, old.owner, old.group)
        try file.setPermissions(old.permissions)
        try file.synchronize()
        try rename(temporary, to: name, in: self)
        try synchronize()
      }
    } catch {
      unlinkat(number, temporary, 0)
      throw error
    }
  }
}

import Glibc

/// A program that was found on this machine.
package struct Executable: Sendable, Hashable {
  /// The absolute path.
  package let path: String

  /// The first program of that name in the folders of `PATH`; relative folders do not count, so a
  /// workspace cannot bring programs of its own.
  package init?(named name: String) {
    guard let variable = getenv("PATH") else { return nil }
    self.init(named: name, inFolders: String(cString: variable))
  }

  init?(named name: String, inFolders folders: String) {
    for folder in folders.split(separator: ":") where folder.hasPrefix("/") {
      let path = "\(folder)/\(name)"
      var status = stat()
      guard stat(path, &status) == 0, status.st_mode & S_IFMT == S_IFREG,
        access(path, X_OK) == 0
      else { continue }
      self.path = path
      return
    }
    return nil
  }
}

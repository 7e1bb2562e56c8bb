import Glibc

extension Descriptor {
  /// Removes a name of this folder with all that is below it; symbolic links are not followed.
  func removeTree(_ name: String) throws(SystemError) {
    if unlinkat(number, name, 0) == 0 { return }
    let failure = SystemError.last
    if failure.isAbsence { return }
    guard failure.code == EISDIR || failure.code == EPERM else { throw failure }
    let inner = try folder(name)
    for entry in try inner.entries() { try inner.removeTree(entry.name) }
    guard unlinkat(number, name, AT_REMOVEDIR) == 0 else { throw .last }
  }
}

internal import Glibc

/// Writes a file at one instant, whatever was there: readers see the old text or the new one.
package func writeFile(_ path: String, contents: [UInt8]) throws(DriverError) {
  let parts = path.split(separator: "/", omittingEmptySubsequences: false)
  guard let name = parts.last.map(String.init), !name.isEmpty, name != ".." else {
    throw .system(.write, path: path, SystemError(code: EISDIR))
  }
  let parent = parts.dropLast().joined(separator: "/")
  let temporary = ".\(name).threatpress-new"
  try trying(to: .write, path) { () throws(SystemError) in
    let folder = try Descriptor.folder(
      at: parts.count == 1 ? "." : parent.isEmpty ? "/" : parent)
    unlinkat(folder.number, temporary, 0)
    do throws(SystemError) {
      let file = try folder.newFile(temporary)
      try file.write(contents)
      try file.synchronize()
      try folder.rename(temporary, to: name, in: folder)
    } catch {
      unlinkat(folder.number, temporary, 0)
      throw error
    }
  }
}

/// Whether a file can be written, as far as its folder shows: told before long work whose result
/// would have no place.
package func requireFolder(of path: String) throws(DriverError) {
  let folder = path.folderAndName.folder
  let place = folder.isEmpty ? (path.hasPrefix("/") ? "/" : ".") : folder
  try trying(to: .write, path) { () throws(SystemError) in
    _ = try Descriptor.folder(at: place)
  }
}

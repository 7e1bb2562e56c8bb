internal import Glibc

/// Begins a workspace in a folder, which is made where it is not there.
///
/// - Returns: the files that were written, as seen from where the user stands. If one of them is
///   there already, nothing is written.
package func initialize(_ path: String) throws -> [String] {
  let files = starterFiles(on: try today(asOf: nil))
  try makeFolders(path)
  let folder = try WorkspaceFolder(opening: path)
  for (name, _) in files where (try? folder.kind(of: name)) != nil {
    throw CommandError.alreadyThere(path: seen(name, in: path))
  }
  for (name, text) in files { try folder.create(name, contents: Array(text.utf8)) }
  return files.map { seen($0.name, in: path) }
}

private func seen(_ name: String, in folder: String) -> String {
  folder == "." ? name : folder.hasSuffix("/") ? folder + name : "\(folder)/\(name)"
}

/// Makes a folder and those around it, where they are not there.
private func makeFolders(_ path: String) throws(DriverError) {
  var made = path.hasPrefix("/") ? "/" : ""
  for name in path.split(separator: "/") {
    made += name + "/"
    guard mkdir(made, 0o755) != 0 else { continue }
    let error = SystemError.last
    guard error.code == EEXIST else { throw .system(.createFolder, path: made, error) }
  }
}

extension WorkspaceFolder {
  /// The path within the workspace of a file that the user named from where they stand.
  func relativePath(of given: String) -> String? {
    guard let real = realPath(of: given) else { return nil }
    let root = path == "/" ? "/" : path + "/"
    return real.hasPrefix(root) ? String(real.dropFirst(root.count)) : nil
  }

  /// What leads from where the user stands to this folder, with a `/` at its end; nothing where the
  /// user stands in it or elsewhere.
  var leadFromHere: String {
    guard let here = realPath(of: ".") else { return "" }
    let root = here == "/" ? "/" : here + "/"
    return path.hasPrefix(root) ? path.dropFirst(root.count) + "/" : ""
  }
}

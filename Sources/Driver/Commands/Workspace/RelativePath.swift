extension WorkspaceFolder {
  /// The path within the workspace of a file that the user named from where they stand.
  func relativePath(of given: String) -> String? {
    guard let real = realPath(of: given) else { return nil }
    let root = path == "/" ? "/" : path + "/"
    return real.hasPrefix(root) ? String(real.dropFirst(root.count)) : nil
  }
}

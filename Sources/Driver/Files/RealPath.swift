import Glibc

/// A path without symbolic links, `.` and `..`; nothing if it leads nowhere.
func realPath(of path: String) -> String? {
  guard !path.utf8.contains(0) else { return nil }
  guard let resolved = realpath(path, nil) else { return nil }
  defer { free(resolved) }
  return String(cString: resolved)
}

internal import Model

/// A pattern for paths: `*` and `?` within a name, `**` for any number of folders.
///
/// A pattern without a `/` fits a name at any depth. Paths are compared byte by byte.
package struct Glob: Sendable, Hashable {
  /// The names of the pattern, from the root.
  private let parts: [[UInt8]]

  package init(_ pattern: String) {
    var parts = pattern.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    if parts.count == 1, !pattern.utf8.starts(with: "/".utf8) {
      parts.insert(Self.anyFolders, at: 0)
    }
    self.parts = parts
  }

  /// Whether the pattern fits the whole of a path relative to the root.
  package func matches(_ path: String) -> Bool {
    let names = path.utf8.split(separator: UInt8(ascii: "/")).map(Array.init)
    return fits(parts, names, isWildcard: { $0 == Self.anyFolders }) { part, name in
      fits(part, name, isWildcard: { $0 == UInt8(ascii: "*") }) { letter, byte in
        letter == UInt8(ascii: "?") || letter == byte
      }
    }
  }

  private static let anyFolders = Array("**".utf8)
}

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
    return Self.fits(parts, names, isWildcard: { $0 == Self.anyFolders }) { part, name in
      Self.fits(part, name, isWildcard: { $0 == UInt8(ascii: "*") }) { letter, byte in
        letter == UInt8(ascii: "?") || letter == byte
      }
    }
  }

  private static let anyFolders = Array("**".utf8)

  /// Compares a list with a pattern in which a wildcard stands for any number of elements.
  ///
  /// Going back to the latest wildcard suffices, so hostile patterns cost no more than the product
  /// of both lengths.
  private static func fits<Element>(
    _ pattern: [Element],
    _ list: [Element],
    isWildcard: (Element) -> Bool,
    matches: (Element, Element) -> Bool
  ) -> Bool {
    var position = 0
    var index = 0
    var retry: (position: Int, index: Int)?
    while index < list.count {
      if position < pattern.count, isWildcard(pattern[position]) {
        retry = (position + 1, index)
        position += 1
      } else if position < pattern.count, matches(pattern[position], list[index]) {
        position += 1
        index += 1
      } else if let last = retry {
        retry = (last.position, last.index + 1)
        position = last.position
        index = last.index + 1
      } else {
        return false
      }
    }
    return pattern[position...].allSatisfy(isWildcard)
  }
}

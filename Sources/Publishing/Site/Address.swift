internal import Model

/// Where something of the site is: a path from the site's root, ending in a file's name.
package struct Address: Sendable, Hashable, Comparable {
  package let path: String

  package init(_ path: String) {
    self.path = path
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.path < rhs.path }

  /// The prefix that leads from here to the site's root: nothing, or `../` for each folder.
  package var root: String {
    let depth = path.utf8.count { $0 == UInt8(ascii: "/") }
    return String(repeating: "../", count: depth)
  }

  /// The way from this page to another, which works from any place the site is put.
  package func link(to target: Address, anchor: String? = nil) -> String {
    let suffix = anchor.map { "#\($0)" } ?? ""
    if target == self, anchor != nil { return suffix }
    return relativePath(to: target) + suffix
  }

  private func relativePath(to target: Address) -> String {
    // The folders that both share end behind the last slash up to which they agree.
    let slash = UInt8(ascii: "/")
    var shared = path.utf8.startIndex
    var own = path.utf8.startIndex
    for byte in target.path.utf8 {
      guard own < path.utf8.endIndex, path.utf8[own] == byte else { break }
      path.utf8.formIndex(after: &own)
      if byte == slash { shared = own }
    }
    let ways = path.utf8[shared...].count { $0 == slash }
    let offset = path.utf8.distance(from: path.utf8.startIndex, to: shared)
    let rest = target.path.utf8.dropFirst(offset)
    return String(repeating: "../", count: ways) + percentEncoded(String(rest) ?? target.path)
  }
}

extension BaseURL {
  /// A file of the site, for those who are not on it.
  func address(of file: Address) -> String { text + percentEncoded(file.path) }
}

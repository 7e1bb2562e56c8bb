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
    let own = path.split(separator: "/", omittingEmptySubsequences: false).dropLast()
    let parts = target.path.split(separator: "/", omittingEmptySubsequences: false)
    var shared = 0
    while shared < own.count, shared < parts.count - 1, own[shared] == parts[shared] { shared += 1 }
    let up = String(repeating: "../", count: own.count - shared)
    return up + parts[shared...].joined(separator: "/")
  }
}

/// What is known of the files that pages name: found out by the driver, asked by checks and pages.
package struct FileFacts: Sendable, Hashable {
  /// What stands at a path of the workspace.
  package enum Fact: Sendable, Hashable {
    case file
    case folder
    /// Nothing, with a name beside it that is near.
    case missing(nearest: String?)
    /// It leads out of the workspace, or cannot be read safely.
    case outside
  }

  private let facts: [String: Fact]

  /// Facts by paths relative to the workspace's root.
  package init(_ facts: [String: Fact] = [:]) {
    self.facts = facts
  }

  /// What stands at a path; nothing is known of paths that no page names.
  package subscript(path: String) -> Fact { facts[path] ?? .missing(nearest: nil) }

  /// The paths of which something else is known than before.
  package func differences(from other: FileFacts) -> [String] {
    Set(facts.keys).union(other.facts.keys).filter { facts[$0] != other.facts[$0] }
  }

  /// The same, with a file at each of these paths.
  package func adding(files paths: Set<String>) -> FileFacts {
    FileFacts(facts.merging(paths.map { ($0, .file) }) { _, file in file })
  }

  /// Every path of which something is known.
  package var paths: [String] { facts.keys.sorted() }
}

/// The path, from the workspace's root, of what a page names relative to itself.
///
/// - Returns: `nil` for a path that leaves the workspace.
package func workspacePath(of path: String, from page: String) -> String? {
  var parts = path.hasPrefix("/") ? [] : page.split(separator: "/").dropLast().map(String.init)
  for part in path.split(separator: "/") {
    switch part {
    case ".": continue
    case "..":
      if parts.popLast() == nil { return nil }
    default: parts.append(String(part))
    }
  }
  return parts.joined(separator: "/")
}

/// The place of an entity in its workspace: what links, pages and findings hold on to.
package struct EntityIndex: Sendable, Hashable, Comparable {
  package let rawValue: Int

  init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// The place of a model in its workspace.
package struct ModelIndex: Sendable, Hashable, Comparable {
  package let rawValue: Int

  init(_ rawValue: Int) {
    self.rawValue = rawValue
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

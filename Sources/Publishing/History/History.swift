package import Model

/// A commit of the repository in which a workspace is kept.
package struct Commit: Sendable, Hashable {
  /// The whole name.
  package let id: String
  package let day: Day
  /// What its author says about it, in a line.
  package let subject: String

  package init(id: String, day: Day, subject: String) {
    self.id = id
    self.day = day
    self.subject = subject
  }

  /// The name as people use it. Its length never depends on what else the repository holds.
  package var shortID: String { String(id.prefix(7)) }
}

/// Something that happened to what an author wrote for an entity.
package struct EntityChange: Sendable, Hashable {
  package enum Kind: Sendable, Hashable {
    case written
    case changed([KeyChange])
  }

  /// `nil` for what is not committed yet.
  package let commit: Commit?
  package let kind: Kind

  package init(commit: Commit?, kind: Kind) {
    self.commit = commit
    self.kind = kind
  }
}

/// A key that got another value.
package struct KeyChange: Sendable, Hashable {
  /// `nil` for the text below the keys.
  package let key: String?
  /// The values before and after, where each is a word or two; nothing where there was none.
  package let old: String?
  package let new: String?

  package init(key: String?, old: String?, new: String?) {
    self.key = key
    self.old = old
    self.new = new
  }
}

/// What a repository tells of a workspace; nothing where there is none.
package struct History: Sendable {
  /// The commit that the workspace was taken from.
  package var head: Commit?
  /// Whether a source differs from that commit.
  package var hasChanges = false
  /// What happened to each entity, the latest first.
  package var changes: [EntityIndex: [EntityChange]] = [:]

  package init() {}
}

package import Diagnostics

/// One model of a workspace: its front matter, its pages and its entities.
package struct ThreatModel: Sendable {
  package let id: Located<EntityID>
  /// The front matter of the page that starts it.
  package let fields: FieldSet
  package let title: String
  /// The page that starts it, as an index into the workspace's pages.
  package let page: Int
  /// All its pages, the one that starts it first.
  package let pages: [Int]
  /// The folder of its pages, or the file itself for a model of one file; empty at the root.
  package let folder: String
  /// Its entities, in the order of the sources.
  package let entities: Range<Int>

  package subscript<Value>(key: Key<Value>) -> Value? { fields[key] }

  package var status: ModelStatus { fields[FrontMatter.status]?.value ?? .draft }
}

package import Diagnostics

/// A Markdown file as a value: front matter, and a tree of blocks with their places.
package struct Document: Sendable, Hashable {
  package let file: FileID
  /// The mapping between the `---` lines at the file's start, if there is one.
  package let frontMatter: YAMLNode?
  package let content: Prose
  /// Whether front matter was there but could not be read, so that nothing more is said about it.
  package let isFrontMatterBroken: Bool

  package init(
    file: FileID, frontMatter: YAMLNode?, content: Prose, isFrontMatterBroken: Bool = false
  ) {
    self.file = file
    self.frontMatter = frontMatter
    self.content = content
    self.isFrontMatterBroken = isFrontMatterBroken
  }
}

/// Markdown text: the content of a page, or the body of a declaration.
package struct Prose: Sendable, Hashable {
  package let blocks: [Block]
  /// In the order of their first use; a `Inline.footnoteReference` counts from 1 in this list.
  package let footnotes: [Footnote]

  package static let empty = Prose(blocks: [], footnotes: [])

  package init(blocks: [Block], footnotes: [Footnote]) {
    self.blocks = blocks
    self.footnotes = footnotes
  }
}

package struct Footnote: Sendable, Hashable {
  package let blocks: [Block]

  package init(blocks: [Block]) {
    self.blocks = blocks
  }
}

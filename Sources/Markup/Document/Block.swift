package import Diagnostics

/// A block of Markdown and the whole lines it covers.
package struct Block: Sendable, Hashable {
  package indirect enum Content: Sendable, Hashable {
    case heading(level: Int, [Inline])
    case paragraph([Inline])
    case quote([Block])
    case list(List)
    case code(info: String, text: String)
    case table(Table)
    case thematicBreak
    /// Raw HTML; what of it is shown is the publisher's policy.
    case html(String)
    case declaration(Declaration)
  }

  package let content: Content
  package let span: SourceSpan

  package init(_ content: Content, at span: SourceSpan) {
    self.content = content
    self.span = span
  }
}

package struct List: Sendable, Hashable {
  package struct Item: Sendable, Hashable {
    package let blocks: [Block]
    /// Whether a task is done; `nil` where the item is no task.
    package let isChecked: Bool?

    package init(blocks: [Block], isChecked: Bool?) {
      self.blocks = blocks
      self.isChecked = isChecked
    }
  }

  /// The number of the first item; `nil` for a bullet list.
  package let start: Int?
  /// Whether items are shown without paragraphs of their own.
  package let isTight: Bool
  package let items: [Item]

  package init(start: Int?, isTight: Bool, items: [Item]) {
    self.start = start
    self.isTight = isTight
    self.items = items
  }
}

package struct Table: Sendable, Hashable {
  package enum Alignment: Sendable, Hashable {
    case none, left, center, right
  }

  package let alignments: [Alignment]
  package let header: [[Inline]]
  package let rows: [[[Inline]]]

  package init(alignments: [Alignment], header: [[Inline]], rows: [[[Inline]]]) {
    self.alignments = alignments
    self.header = header
    self.rows = rows
  }
}

/// A fenced block whose info string is `KIND ID`: a small document of its own.
package struct Declaration: Sendable, Hashable {
  package let kind: Located<String>
  /// The second word of the info string, as written; nothing is known yet of its form.
  package let id: Located<String>?
  /// The YAML head; `nil` where it is empty or could not be read.
  package let head: YAMLNode?
  /// Whether the head was there but could not be read, so that nothing more is said about it.
  package let isBroken: Bool
  /// The Markdown after the `---` line.
  package let body: Prose
  /// The opening fence's line.
  package let opening: SourceSpan

  package init(
    kind: Located<String>, id: Located<String>?, head: YAMLNode?, isBroken: Bool, body: Prose,
    opening: SourceSpan
  ) {
    self.kind = kind
    self.id = id
    self.head = head
    self.isBroken = isBroken
    self.body = body
    self.opening = opening
  }
}

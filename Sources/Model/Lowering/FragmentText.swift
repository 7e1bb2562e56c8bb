internal import Markup

extension Fragment {
  /// Whether the page has running text of its own, outside headings and blocks.
  package var hasParagraph: Bool {
    content.blocks.contains { block in
      if case .paragraph = block.content { true } else { false }
    }
  }
}

internal import Diagnostics
internal import Markup
internal import Model

extension Fragment {
  /// Everything that is written on the page: its own text, and that below the keys of its blocks.
  var writing: [Prose] { [content] + entities.map(\.body) }
}

extension Prose {
  /// Its blocks, those inside others too, but for those of declarations.
  var allBlocks: [Block] {
    blocks.flatMap(\.withInner) + footnotes.flatMap { $0.blocks.flatMap(\.withInner) }
  }
}

extension Block {
  /// The block, and those that it is made of.
  fileprivate var withInner: [Block] {
    switch content {
    case .quote(let blocks): [self] + blocks.flatMap(\.withInner)
    case .list(let list): [self] + list.items.flatMap { $0.blocks.flatMap(\.withInner) }
    case .heading, .paragraph, .code, .table, .thematicBreak, .html, .declaration: [self]
    }
  }

  /// The running texts that stand in the block itself.
  var texts: [[Inline]] {
    switch content {
    case .heading(_, let text), .paragraph(let text): [text]
    case .table(let table): table.header + table.rows.flatMap { $0 }
    case .quote, .list, .code, .thematicBreak, .html, .declaration: []
    }
  }
}

extension [Inline] {
  /// The pieces of a text, those inside others too.
  var allPieces: [Inline] { flatMap(\.withInner) }
}

extension Inline {
  fileprivate var withInner: [Inline] {
    switch self {
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      [self] + content.allPieces
    case .link(let link): [self] + link.content.allPieces
    case .text, .softBreak, .lineBreak, .code, .image, .reference, .html, .footnoteReference:
      [self]
    }
  }
}

/// The words that an author wrote as a key's value.
func texts(of value: FieldValue) -> [Located<String>] {
  switch value {
  case .text(let text): [text]
  case .phrase(let phrase): [Located(phrase.text, at: phrase.span)]
  case .list(let items, _): items.flatMap(texts)
  case .record(let fields, _): fields.entries.flatMap { texts(of: $0.value) }
  case .flag, .number, .date, .interval, .reference: []
  }
}

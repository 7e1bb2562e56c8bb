import Diagnostics
import Markup
import TestSupport

/// The kinds that the tests of this target write.
let dialect = Dialect(kinds: ["threat", "mitigation", "asset", "dataflow"])

extension MarkedSource {
  func parsed() -> (document: Document, diagnostics: [Diagnostic]) {
    parse(file, dialect: dialect)
  }
}

/// Every inline of a text, its parents first.
func flattened(_ inlines: [Inline]) -> [Inline] {
  inlines.flatMap { inline -> [Inline] in
    switch inline {
    case .emphasis(let content), .strong(let content), .strikethrough(let content):
      [inline] + flattened(content)
    case .link(let link): [inline] + flattened(link.content)
    case .text, .softBreak, .lineBreak, .code, .image, .reference, .html, .footnoteReference:
      [inline]
    }
  }
}

extension Prose {
  /// Every block, its parents first.
  var allBlocks: [Block] {
    (blocks + footnotes.flatMap(\.blocks)).flatMap(descendants)
  }

  /// Every inline of the text, its footnotes and the bodies in it.
  var allInlines: [Inline] {
    allBlocks.flatMap { block -> [Inline] in
      switch block.content {
      case .heading(_, let inlines), .paragraph(let inlines): flattened(inlines)
      case .table(let table): flattened((table.header + table.rows.flatMap { $0 }).flatMap { $0 })
      case .declaration(let declaration): declaration.body.allInlines
      case .quote, .list, .code, .thematicBreak, .html: []
      }
    }
  }

  var declarations: [Declaration] {
    allBlocks.compactMap {
      if case .declaration(let declaration) = $0.content { declaration } else { nil }
    }
  }

  /// The places of links, images, references and raw tags, in order.
  var inlineSpans: [SourceSpan] {
    allInlines.compactMap { inline in
      switch inline {
      case .link(let link): link.span
      case .image(let image): image.span
      case .reference(let reference): reference.target.span
      case .html(let tag): tag.span
      case .text, .softBreak, .lineBreak, .code, .emphasis, .strong, .strikethrough,
        .footnoteReference:
        nil
      }
    }
  }

  private func descendants(_ block: Block) -> [Block] {
    switch block.content {
    case .quote(let blocks): [block] + blocks.flatMap(descendants)
    case .list(let list): [block] + list.items.flatMap { $0.blocks.flatMap(descendants) }
    case .heading, .paragraph, .code, .table, .thematicBreak, .html, .declaration: [block]
    }
  }
}

extension YAMLNode {
  /// Every node below this one and this one.
  var allNodes: [YAMLNode] {
    switch content {
    case .scalar: [self]
    case .sequence(let items): [self] + items.flatMap(\.allNodes)
    case .mapping(let entries): [self] + entries.flatMap { $0.value.allNodes }
    }
  }

  /// The spans of all keys and scalars.
  var leafSpans: [SourceSpan] {
    switch content {
    case .scalar: [span]
    case .sequence(let items): items.flatMap(\.leafSpans)
    case .mapping(let entries): entries.flatMap { [$0.key.span] + $0.value.leafSpans }
    }
  }

  subscript(key: String) -> YAMLNode? {
    guard case .mapping(let entries) = content else { return nil }
    return entries.first { $0.key.value == key }?.value
  }
}

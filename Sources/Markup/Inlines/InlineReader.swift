import Diagnostics

/// Turns cmark-gfm's inlines of one block into ours, with the places of what can be wrong.
struct InlineReader {
  private var cursor: SourceCursor
  /// Whether inlines were left out because they were nested too deeply.
  private(set) var isTooDeep = false

  init(_ cursor: SourceCursor) {
    self.cursor = cursor
  }

  private var file: SourceFile { cursor.file }

  mutating func inlines(of node: CMarkNode, depth: Int) -> [Inline] {
    guard depth <= Limits.depth else {
      isTooDeep = true
      return []
    }
    var run = InlineRun()
    for child in node.children {
      switch child.kind {
      case .text: text(child.literal, into: &run)
      default:
        if let inline = inline(child, depth: depth + 1) { run.append(inline) }
      }
    }
    return run.inlines
  }

  private mutating func inline(_ node: CMarkNode, depth: Int) -> Inline? {
    switch node.kind {
    case .softBreak:
      cursor.skipBreak()
      return .softBreak
    case .lineBreak:
      cursor.skipBreak()
      return .lineBreak
    case .codeSpan:
      cursor.matchCodeSpan()
      return .code(node.literal)
    case .htmlInline:
      return html(node.literal)
    case .emphasis:
      return .emphasis(marked(node, by: 1, depth: depth))
    case .strong:
      return .strong(marked(node, by: 2, depth: depth))
    case .strikethrough:
      return .strikethrough(marked(node, by: 2, depth: depth))
    case .link:
      return .link(link(node, depth: depth))
    case .image:
      return .image(image(node, depth: depth))
    case .footnoteReference:
      cursor.matchFootnoteReference()
      return Int(node.literal).map { .footnoteReference($0) }
    case .text, .quote, .item, .html, .paragraph, .thematicBreak, .footnoteDefinition, .table,
      .code, .list, .heading, .other:
      return nil
    }
  }

  /// The content between two runs of marks.
  private mutating func marked(_ node: CMarkNode, by count: Int, depth: Int) -> [Inline] {
    let mark = cursor.byte ?? 0
    if !"*_~".utf8.contains(mark) { cursor.lose() }
    for _ in 0..<count { cursor.expect(mark) }
    let inlines = inlines(of: node, depth: depth)
    for _ in 0..<count { cursor.expect(mark) }
    return inlines
  }

  private mutating func html(_ literal: String) -> Inline {
    let start = cursor.offset
    cursor.matchVerbatim(literal)
    let span = cursor.isLost ? cursor.block : file.span(start..<cursor.offset)
    return .html(Located(literal, at: span))
  }

  /// A text and the references in it.
  private mutating func text(_ literal: String, into run: inout InlineRun) {
    guard run.needsBrackets(literal) else {
      cursor.match(literal)
      return run.append(.text(literal))
    }
    let offsets = cursor.matchRecordingOffsets(literal)
    let places = cursor.isLost ? nil : offsets
    run.append(literal, at: places, in: file, orAt: cursor.block)
  }
}

extension InlineReader {
  private mutating func link(_ node: CMarkNode, depth: Int) -> Link {
    let start = cursor.offset
    var place: Range<Int>?
    let content: [Inline]
    switch cursor.byte {
    case .openBracket:
      cursor.advance()
      content = inlines(of: node, depth: depth)
      place = cursor.matchLinkTail() ?? start..<cursor.offset
    case .lessThan:
      content = [.text(node.firstChild?.literal ?? "")]
      place = cursor.matchAutolink()
    default:
      let words = node.firstChild?.literal ?? ""
      content = [.text(words)]
      cursor.match(words)
      place = start..<cursor.offset
    }
    return Link(
      destination: node.destination, title: node.title, content: content,
      span: span(place, of: node.destination))
  }

  private mutating func image(_ node: CMarkNode, depth: Int) -> Image {
    let start = cursor.offset
    cursor.expect(.exclamationMark)
    cursor.expect(.openBracket)
    let content = inlines(of: node, depth: depth)
    _ = cursor.matchLinkTail()
    return Image(
      source: node.destination, title: node.title, alternative: content.plainText,
      span: span(start..<cursor.offset, of: node.destination))
  }

  /// The place, or, where the way is lost, that of the next same words.
  private func span(_ place: Range<Int>?, of destination: String) -> SourceSpan {
    if !cursor.isLost, let place { return file.span(place) }
    var search = cursor
    return search.find(destination).map { file.span($0) } ?? cursor.block
  }
}

extension [Inline] {
  /// The words without their markup.
  package var plainText: String {
    map(\.plainText).joined()
  }
}

extension Inline {
  fileprivate var plainText: String {
    switch self {
    case .text(let text), .code(let text): text
    case .softBreak, .lineBreak: " "
    case .emphasis(let inlines), .strong(let inlines), .strikethrough(let inlines):
      inlines.plainText
    case .link(let link): link.content.plainText
    case .image(let image): image.alternative
    case .reference(let reference): reference.words ?? reference.target.value
    case .html, .footnoteReference: ""
    }
  }
}

package import Diagnostics

extension Rule {
  package static let unclosedFence = Rule("unclosed-fence", .error)
}

/// Turns cmark-gfm's tree of an excerpt into ours.
struct ProseReader {
  let excerpt: Excerpt
  let dialect: Dialect
  /// Whether this is the body of a declaration, where no other may stand.
  let isBody: Bool
  private let firstLine: Int
  var diagnostics: [Diagnostic] = []
  /// Where the declarations' heads stand.
  var heads: [Range<Int>] = []
  private var isTooDeep = false

  init(_ excerpt: Excerpt, dialect: Dialect, isBody: Bool = false) {
    self.excerpt = excerpt
    self.dialect = dialect
    self.isBody = isBody
    firstLine = excerpt.firstLine
  }

  var file: SourceFile { excerpt.file }

  mutating func prose() -> Prose {
    let tree = CMarkTree(parsing: excerpt.bytes)
    var blocks: [Block] = []
    var footnotes: [Footnote] = []
    for node in tree.root.children {
      if case .footnoteDefinition = node.kind {
        footnotes.append(Footnote(blocks: self.blocks(of: node, in: Nesting(depth: 1))))
      } else if let block = block(node, in: Nesting()) {
        blocks.append(block)
      }
    }
    return Prose(blocks: blocks, footnotes: footnotes)
  }

  private mutating func blocks(of node: CMarkNode, in nesting: Nesting) -> [Block] {
    guard nesting.depth <= Limits.depth else {
      reportDepth(at: node)
      return []
    }
    var blocks: [Block] = []
    for child in node.children {
      if let block = block(child, in: nesting) { blocks.append(block) }
    }
    return blocks
  }

  private mutating func block(_ node: CMarkNode, in nesting: Nesting) -> Block? {
    switch node.kind {
    case .paragraph:
      return Block(.paragraph(inlines(of: node, in: nesting)), at: span(of: node))
    case .heading(let level):
      return Block(.heading(level: level, inlines(of: node, in: nesting)), at: span(of: node))
    case .quote:
      return Block(.quote(blocks(of: node, in: nesting.quote)), at: span(of: node))
    case .list(let start, let isTight):
      var items: [List.Item] = []
      for item in node.children {
        let blocks = blocks(of: item, in: nesting.item)
        items.append(List.Item(blocks: blocks, isChecked: item.isChecked))
      }
      let list = List(start: start, isTight: isTight, items: items)
      return Block(.list(list), at: span(of: node))
    case .code:
      return codeBlock(node, in: nesting)
    case .html:
      return Block(.html(node.literal), at: span(of: node))
    case .table:
      return Block(.table(table(node, in: nesting)), at: span(of: node))
    case .thematicBreak:
      return Block(.thematicBreak, at: span(of: node))
    case .footnoteDefinition, .item, .other, .text, .softBreak, .lineBreak, .codeSpan,
      .htmlInline, .emphasis, .strong, .strikethrough, .link, .image, .footnoteReference:
      return nil
    }
  }

  /// The inlines of a leaf block, replayed over its source to learn where they stand.
  private mutating func inlines(of node: CMarkNode, in nesting: Nesting) -> [Inline] {
    guard let first = node.firstChild else { return [] }
    let lines = lines(of: node)
    let start = excerpt.start(ofLine: lines.lowerBound) + max(0, node.startColumn - 1)
    var cursor = SourceCursor(file, from: start, through: lines.upperBound, quotes: nesting.quotes)
    switch node.kind {
    case .heading: cursor.skipHeadingMark()
    default: cursor.skipDefinitions(before: first)
    }
    var reader = InlineReader(cursor)
    let inlines = reader.inlines(of: node, depth: nesting.depth)
    if reader.isTooDeep { reportDepth(at: node) }
    return inlines
  }

  /// The inlines of a table's cell, which starts where the cursor stands.
  mutating func inlines(ofCell node: CMarkNode, from cursor: SourceCursor) -> [Inline] {
    var reader = InlineReader(cursor)
    let inlines = reader.inlines(of: node, depth: 1)
    if reader.isTooDeep { reportDepth(at: node) }
    return inlines
  }

  /// A finding at the first of a file's places that are nested too deeply.
  private mutating func reportDepth(at node: CMarkNode) {
    if !isTooDeep { diagnostics.append(.tooDeep(at: span(of: node))) }
    isTooDeep = true
  }
}

/// What a block stands in.
struct Nesting {
  var depth = 0
  var quotes = 0

  var quote: Nesting { Nesting(depth: depth + 1, quotes: quotes + 1) }
  var item: Nesting { Nesting(depth: depth + 1, quotes: quotes) }
}

extension ProseReader {
  /// The lines of the file that a block covers.
  func lines(of node: CMarkNode) -> ClosedRange<Int> {
    let start = firstLine + max(node.startLine, 1) - 1
    var end = max(start, firstLine + node.endLine - 1)
    switch node.kind {
    case .thematicBreak: return start...start
    case .html where node.endLine == 0:
      // cmark-gfm forgets the end of HTML that ends on the line where it starts.
      let breaks = node.literal.utf8.count { $0 == .lineFeed }
      end = start + max(0, breaks - 1)
    default: break
    }
    // It also counts blank lines after a list, and the line that cuts off an open fence.
    while end > start, file.trimmed(file.range(ofLine: end)).isEmpty { end -= 1 }
    return start...end
  }

  /// The whole lines that a block covers.
  func span(of node: CMarkNode) -> SourceSpan {
    span(ofLines: lines(of: node))
  }

  func span(ofLines lines: ClosedRange<Int>) -> SourceSpan {
    let start = file.start(ofLine: lines.lowerBound)
    let end = file.range(ofLine: lines.upperBound).upperBound
    return file.span((start..<max(start, end)).clamped(to: excerpt.range))
  }

  /// A code block: a declaration if its info string says so and it stands at the top level.
  private mutating func codeBlock(_ node: CMarkNode, in nesting: Nesting) -> Block {
    if node.isFenced, nesting.depth == 0, let declaration = declaration(node) {
      return Block(.declaration(declaration), at: span(of: node))
    }
    let code = Block.Content.code(info: node.info, text: node.literal)
    guard node.isFenced else { return Block(code, at: span(of: node)) }
    if nesting.depth > 0 || isBody { reportNested(node) }
    let lines = lines(of: node)
    if isClosed(lines, by: opening(of: node), quotes: nesting.quotes) {
      return Block(code, at: span(ofLines: lines))
    }
    diagnostics.append(.unclosedFence(at: opening(of: node)))
    let contentLines = node.literal.utf8.count { $0 == .lineFeed }
    return Block(code, at: span(ofLines: lines.lowerBound...lines.lowerBound + contentLines))
  }

  /// Whether the last line of a code block is the closing fence.
  private func isClosed(
    _ lines: ClosedRange<Int>, by opening: SourceSpan, quotes: Int
  ) -> Bool {
    guard lines.count > 1, let fence = Fence(in: opening.range, of: file) else { return false }
    let last = file.range(ofLine: lines.upperBound)
    var cursor = SourceCursor(
      file, from: last.lowerBound, through: lines.upperBound, quotes: quotes)
    cursor.skipIndentation()
    return fence.isClosed(by: cursor.offset..<last.upperBound, of: file)
  }

  /// The opening fence's line, from the fence on.
  func opening(of node: CMarkNode) -> SourceSpan {
    let line = file.range(ofLine: lines(of: node).lowerBound)
    let start = excerpt.start(ofLine: lines(of: node).lowerBound) + max(0, node.startColumn - 1)
    return file.span(file.trimmed(min(start, line.upperBound)..<line.upperBound))
  }
}

extension Diagnostic {
  static func unclosedFence(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .unclosedFence, "this block is not closed", at: span,
      help: "end it with a line of as many of the same marks")
  }

  fileprivate static func tooDeep(at span: SourceSpan) -> Diagnostic {
    .tooComplex("this is nested more than \(Limits.depth) deep", at: span)
  }
}

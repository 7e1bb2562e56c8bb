import Diagnostics

/// A place in the source of a leaf block, moved along as cmark-gfm's inlines are read.
///
/// cmark-gfm's own positions of inlines are wrong after escapes, indentation and line breaks. But
/// its tree says which text and marks follow each other, so walking over the source in step with
/// the tree finds the place of each. Where the two disagree, the cursor is lost: what follows has
/// only the place of its block.
struct SourceCursor {
  let file: SourceFile
  private(set) var offset: Int
  private(set) var isLost = false
  private var line: Int
  private let lastLine: Int
  /// The end of what may be read of the line.
  private var lineEnd: Int
  /// How many quotes the block stands in, each of which may put a `>` before a line.
  private let quotes: Int
  private let start: Int

  init(_ file: SourceFile, from start: Int, through lastLine: Int, quotes: Int) {
    self.file = file
    self.offset = start
    self.start = start
    self.line = file.line(at: start)
    self.lastLine = lastLine
    self.lineEnd = file.range(ofLine: line).upperBound
    self.quotes = quotes
  }

  /// The byte at the cursor; `nil` at the end of the line.
  var byte: UInt8? { byte(ahead: 0) }

  func byte(ahead distance: Int) -> UInt8? {
    offset + distance < lineEnd ? file.utf8[offset + distance] : nil
  }

  /// A cursor that knows no more than its block.
  var lost: SourceCursor {
    var cursor = self
    cursor.isLost = true
    return cursor
  }

  /// All that the cursor may move over, for want of a better place.
  var block: SourceSpan {
    let end = line == lastLine ? lineEnd : file.range(ofLine: lastLine).upperBound
    return file.span(file.trimmed(start..<max(start, end)))
  }
}

extension SourceCursor {
  mutating func advance(by count: Int = 1) { offset = min(offset + count, lineEnd) }

  mutating func lose() { isLost = true }

  /// Moves over one byte, which must be there.
  mutating func expect(_ expected: UInt8) {
    if byte == expected { offset += 1 } else { lose() }
  }

  mutating func skipBlanks() {
    while let byte, byte.isBlank { offset += 1 }
  }

  /// Moves to where the text of the next line starts.
  mutating func nextLine() {
    guard line < lastLine else { return lose() }
    line += 1
    let range = file.range(ofLine: line)
    offset = range.lowerBound
    lineEnd = range.upperBound
    skipIndentation()
  }

  /// Moves over the indentation of a line and the marks of the quotes around it.
  mutating func skipIndentation() {
    skipBlanks()
    var left = quotes
    while left > 0, byte == .greaterThan {
      left -= 1
      offset += 1
      skipBlanks()
    }
  }

  /// Moves over blanks and line breaks.
  mutating func skipWhiteSpace() {
    skipBlanks()
    while byte == nil, line < lastLine, !isLost {
      nextLine()
    }
  }

  /// Moves over a break between two lines of text, or loses its way if there is none.
  mutating func skipBreak() {
    skipBlanks()
    if byte == .backslash, byte(ahead: 1) == nil { offset += 1 }
    if byte == nil { nextLine() } else { lose() }
  }

  /// Moves over the marks before the text of a heading.
  mutating func skipHeadingMark() {
    var end = offset
    while end < lineEnd, file.utf8[end] == .numberSign { end += 1 }
    let isMark = end > offset && (end == lineEnd || file.utf8[end].isBlank)
    if isMark { offset = end }
    skipBlanks()
  }

  /// Moves to the first line that can start with an inline, because a paragraph starts for
  /// cmark-gfm with the link definitions that were cut off it.
  mutating func skipDefinitions(before first: CMarkNode) {
    skipBlanks()
    guard byte == .openBracket, case .text = first.kind else { return }
    let beginning = String(first.literal.prefix(40))
    for _ in 0..<100 {
      var probe = self
      probe.match(beginning)
      if !probe.isLost { return }
      nextLine()
      if isLost { return }
    }
  }
}

extension SourceCursor {
  /// Looks for words further on when the cursor is lost, to find its way again.
  mutating func find(_ words: String) -> Range<Int>? {
    let wanted = Array(words.utf8)
    let end = min(file.range(ofLine: lastLine).upperBound, offset + 4096)
    guard let first = wanted.first, wanted.count <= end - offset else { return nil }
    for start in offset...end - wanted.count
    where file.utf8[start] == first && file.utf8[start..<start + wanted.count].elementsEqual(wanted)
    {
      return start..<start + wanted.count
    }
    return nil
  }

  /// A cursor for each cell of the table's row that starts here.
  func cells() -> [SourceCursor] {
    var cells: [SourceCursor] = []
    var end = offset
    if byte == .bar { end += 1 }
    while end < lineEnd {
      let start = end
      while end < lineEnd, file.utf8[end] != .bar {
        end += file.utf8[end] == .backslash ? 2 : 1
      }
      end = min(end, lineEnd)
      var cell = self
      cell.offset = start
      cell.lineEnd = end
      cell.skipBlanks()
      cells.append(cell)
      end += 1
    }
    return cells
  }
}

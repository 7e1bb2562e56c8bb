/// The line that a span starts on, as it can be shown, with the columns to underline.
package struct Excerpt {
  package let line: Int
  /// The line without tabs and other characters that would break the alignment, cut to fit.
  package let text: String
  /// The columns of the shown text that the span covers; never empty.
  package let underline: Range<Int>
  /// Whether the span goes on past the line.
  let continues: Bool

  /// Shows at most `width` columns of the line, those around the start of the span.
  package init(of span: SourceSpan, in file: SourceFile, width: Int) {
    line = file.line(at: min(Int(span.start), file.utf8.count))
    let lineRange = file.range(ofLine: line)
    let marked = span.range.clamped(to: lineRange)
    continues = span.range.upperBound > lineRange.upperBound && !file.isBlank(after: marked, span)
    let cells = Cells(of: file, in: lineRange, around: marked.lowerBound, width: width)
    let window = cells.window(around: marked, width: width)
    text = cells.text(in: window)
    underline = cells.columns(of: marked, in: window)
  }
}

extension SourceFile {
  /// Whether a span holds nothing but the end of a line after its part on that line.
  fileprivate func isBlank(after part: Range<Int>, _ span: SourceSpan) -> Bool {
    let rest = span.range.clamped(to: part.upperBound..<max(part.upperBound, utf8.count))
    return rest.count < 3 && utf8[rest].allSatisfy { $0 == 0x0A || $0 == 0x0D }
  }
}

/// A part of a line as the characters that a terminal shows, each with its place and width.
private struct Cells {
  struct Cell {
    let bytes: Range<Int>
    let text: String
    let width: Int
  }

  let cells: [Cell]
  let startsLine: Bool
  let endsLine: Bool

  /// Reads only so much of the line as can be shown: a line may be megabytes long.
  init(of file: SourceFile, in line: Range<Int>, around place: Int, width: Int) {
    // Four bytes a character, and room for some marks that take no column.
    let reach = 8 * width
    var bytes = (place - reach..<place + reach).clamped(to: line)
    while bytes.lowerBound > line.lowerBound, isContinuation(file.utf8[bytes.lowerBound]) {
      bytes = bytes.lowerBound - 1..<bytes.upperBound
    }
    while bytes.upperBound < line.upperBound, isContinuation(file.utf8[bytes.upperBound]) {
      bytes = bytes.lowerBound..<bytes.upperBound + 1
    }
    var offset = bytes.lowerBound
    var cells: [Cell] = []
    for character in file.text(in: bytes) {
      let end = offset + character.utf8.count
      cells.append(Cell(character, bytes: offset..<end))
      offset = end
    }
    self.cells = cells
    startsLine = bytes.lowerBound == line.lowerBound
    endsLine = bytes.upperBound == line.upperBound
  }
}

extension Cells.Cell {
  /// No script needs more scalars in one character; more of them would flood the terminal.
  private static let greatestScalarCount = 16

  init(_ character: Character, bytes: Range<Int>) {
    self.bytes = bytes
    if let byte = character.asciiValue, (0x20..<0x7F).contains(byte) {
      text = String(character)
      width = 1
      return
    }
    if character == "\t" {
      text = "    "
      width = 4
      return
    }
    let shown = visible(
      String(String.UnicodeScalarView(character.unicodeScalars.prefix(Self.greatestScalarCount))))
    text = shown
    width = shown.reduce(0) { $0 + cellWidth(of: $1) }
  }
}

extension Cells {
  /// The indices of the cells to show so that the marked bytes are in sight.
  func window(around marked: Range<Int>, width: Int) -> Range<Int> {
    let total = cells.reduce(0) { $0 + $1.width }
    if total <= width, startsLine, endsLine { return cells.indices }
    let first = cells.firstIndex { $0.bytes.upperBound > marked.lowerBound } ?? cells.count
    // A third of the width shows what comes before the place, the rest what follows it.
    var start = first
    var before = 0
    while start > 0, before + cells[start - 1].width <= width / 3 {
      start -= 1
      before += cells[start].width
    }
    var end = start
    var shown = 0
    while end < cells.count, shown + cells[end].width <= width {
      shown += cells[end].width
      end += 1
    }
    return start..<end
  }

  /// The text of some cells, with `…` where the line goes on.
  func text(in window: Range<Int>) -> String {
    prefix(of: window) + cells[window].map(\.text).joined()
      + (isCutAfter(window) ? "…" : "")
  }

  /// The columns that bytes take in the text of the window.
  func columns(of marked: Range<Int>, in window: Range<Int>) -> Range<Int> {
    var column = prefix(of: window).count
    var start: Int?
    var end = column
    for cell in cells[window] {
      let isMarked = cell.bytes.overlaps(marked) || cell.bytes.lowerBound == marked.lowerBound
      if isMarked, start == nil { start = column }
      column += cell.width
      if isMarked { end = column }
    }
    let first = start ?? column
    return first..<max(end, first + 1)
  }

  private func prefix(of window: Range<Int>) -> String {
    startsLine && window.lowerBound == 0 ? "" : "…"
  }

  private func isCutAfter(_ window: Range<Int>) -> Bool {
    !endsLine || window.upperBound < cells.count
  }
}

private func isContinuation(_ byte: UInt8) -> Bool { byte & 0xC0 == 0x80 }

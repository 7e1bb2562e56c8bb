import Diagnostics

extension ProseReader {
  mutating func table(_ node: CMarkNode, in nesting: Nesting) -> Table {
    let rows = Array(node.children)
    let header = headerLine(of: node, rows: rows)
    var read: [[[Inline]]] = []
    for (index, row) in rows.enumerated() {
      // Below the header stands the line that makes it one.
      let line = index == 0 ? header : header + index + 1
      let column = index == 0 && lines(of: node).lowerBound == header ? node.startColumn : nil
      read.append(cells(of: row, line: line, column: column, in: nesting))
    }
    return Table(
      alignments: node.alignments.map(alignment), header: read.first ?? [],
      rows: Array(read.dropFirst()))
  }

  /// The line of the header. A table that follows text without a blank line starts, for
  /// cmark-gfm, with that text; but each row but the header has a line.
  private func headerLine(of table: CMarkNode, rows: [CMarkNode]) -> Int {
    lines(of: table).upperBound - rows.count
  }

  private mutating func cells(
    of row: CMarkNode, line: Int, column: Int?, in nesting: Nesting
  ) -> [[Inline]] {
    let start = column.map { excerpt.start(ofLine: line) + max(0, $0 - 1) }
    var cursor = SourceCursor(
      file, from: start ?? file.start(ofLine: line), through: line,
      quotes: start == nil ? nesting.quotes : 0)
    cursor.skipIndentation()
    var places = cursor.cells()[...]
    return row.children.map { cell in
      inlines(ofCell: cell, from: places.popFirst() ?? cursor.lost)
    }
  }

  private func alignment(_ letter: UInt8) -> Table.Alignment {
    switch letter {
    case UInt8(ascii: "l"): .left
    case UInt8(ascii: "c"): .center
    case UInt8(ascii: "r"): .right
    default: .none
    }
  }
}

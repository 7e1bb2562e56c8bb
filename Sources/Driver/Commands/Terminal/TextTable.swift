/// Rows as columns that line up, two spaces apart; the first row is the head.
func columned(_ rows: [[StyledText]]) -> [StyledText] {
  let columnCount = rows.map(\.count).max() ?? 0
  let widths = (0..<columnCount).map { column in
    rows.map { $0.indices.contains(column) ? $0[column].width : 0 }.max() ?? 0
  }
  return rows.enumerated().map { index, row in
    var line = StyledText()
    let last = row.lastIndex { $0.width > 0 } ?? 0
    for (column, cell) in row.prefix(last + 1).enumerated() {
      line += index == 0 ? cell.looking(.strong) : cell
      guard column < last else { break }
      line += StyledText(String(repeating: " ", count: widths[column] - cell.width + 2))
    }
    return line
  }
}

/// A table for spreadsheets, as RFC 4180 has it.
struct CSVFile {
  private(set) var bytes: [UInt8] = []
  private let width: Int

  init(columns: [String]) {
    width = columns.count
    append(columns)
  }

  /// Adds a line; cells that are not given are empty.
  mutating func append(_ cells: [String]) {
    for column in 0..<width {
      if column > 0 { bytes.append(UInt8(ascii: ",")) }
      if column < cells.count { bytes.append(contentsOf: Self.quoted(cells[column]).utf8) }
    }
    bytes.append(contentsOf: "\r\n".utf8)
  }

  /// A cell as it is written. One that a spreadsheet would run as a formula has an apostrophe first.
  private static func quoted(_ cell: String) -> String {
    var text = cell
    if let first = text.utf8.first, "=+-@\t\r".utf8.contains(first) { text = "'" + text }
    let isPlain = !text.utf8.contains { "\",\r\n".utf8.contains($0) }
    return isPlain ? text : "\"" + text.replacing("\"", with: "\"\"") + "\""
  }
}

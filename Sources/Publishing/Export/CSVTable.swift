/// A table as a file for spreadsheets, as RFC 4180 has it: UTF-8, lines that end in CR and LF.
struct CSVTable: Sendable, Hashable {
  let header: [String]
  private(set) var rows: [[String]] = []

  init(_ header: [String]) {
    self.header = header
  }

  /// Adds a line; cells that are missing at its end stay empty.
  mutating func append(_ row: [String]) {
    precondition(row.count <= header.count, "a row of \(row.count) cells under \(header.count)")
    rows.append(row + Array(repeating: "", count: header.count - row.count))
  }

  var bytes: [UInt8] {
    var bytes: [UInt8] = []
    for row in [header] + rows {
      for (number, cell) in row.enumerated() {
        if number > 0 { bytes.append(UInt8(ascii: ",")) }
        bytes.append(field: inert(cell))
      }
      bytes.append(contentsOf: [0x0D, 0x0A])
    }
    return bytes
  }
}

/// What a spreadsheet would take for a formula gets an apostrophe in front, so that it stays text.
private func inert(_ cell: String) -> String {
  guard let first = cell.utf8.first, "=+-@\t\r\n".utf8.contains(first) else { return cell }
  return "'" + cell
}

extension [UInt8] {
  /// Appends a field, in quotes where its text would end it.
  fileprivate mutating func append(field text: String) {
    guard text.utf8.contains(where: { ",\"\r\n".utf8.contains($0) }) else {
      append(contentsOf: text.utf8)
      return
    }
    append(UInt8(ascii: "\""))
    for byte in text.utf8 {
      if byte == UInt8(ascii: "\"") { append(byte) }
      append(byte)
    }
    append(UInt8(ascii: "\""))
  }
}

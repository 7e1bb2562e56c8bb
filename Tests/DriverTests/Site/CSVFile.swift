/// A file for spreadsheets, read as RFC 4180 has it; a cell keeps what it was written with.
struct CSVFile {
  let header: [String]
  let rows: [[String]]

  init?(_ bytes: [UInt8]) {
    guard let lines = Self.lines(of: bytes), let header = lines.first,
      lines.allSatisfy({ $0.count == header.count })
    else { return nil }
    self.header = header
    rows = Array(lines.dropFirst())
  }

  /// The cells under a heading.
  subscript(title: String) -> [String] {
    guard let column = header.firstIndex(of: title) else { return [] }
    return rows.map { $0[column] }
  }

  /// The lines; `nil` where a quote is not closed or a line does not end in CR and LF.
  private static func lines(of bytes: [UInt8]) -> [[String]]? {
    var lines: [[String]] = []
    var line: [String] = []
    var cell: [UInt8] = []
    var isQuoted = false
    var position = 0
    while position < bytes.count {
      let byte = bytes[position]
      let next = position + 1 < bytes.count ? bytes[position + 1] : 0
      position += 1
      switch (byte, isQuoted) {
      case (0x22, true) where next == 0x22:
        cell.append(byte)
        position += 1
      case (0x22, _): isQuoted.toggle()
      case (_, true): cell.append(byte)
      case (0x2C, false):
        line.append(String(decoding: cell, as: UTF8.self))
        cell = []
      case (0x0D, false) where next == 0x0A:
        lines.append(line + [String(decoding: cell, as: UTF8.self)])
        (line, cell) = ([], [])
        position += 1
      case (0x0A, false), (0x0D, false): return nil
      default: cell.append(byte)
      }
    }
    return isQuoted || !cell.isEmpty || !line.isEmpty ? nil : lines
  }
}

/// The bytes that mean something in HTML, as bits of one word: `"`, `&`, `'`, `<` and `>`.
private let special: UInt64 = 1 << 0x22 | 1 << 0x26 | 1 << 0x27 | 1 << 0x3C | 1 << 0x3E

extension [UInt8] {
  /// Appends text so that it means itself, both between tags and in a quoted attribute.
  package mutating func append(escaping text: String) {
    let isDone: Void? = text.utf8.withContiguousStorageIfAvailable { append(escaping: $0) }
    if isDone == nil { Array(text.utf8).withUnsafeBufferPointer { append(escaping: $0) } }
  }

  /// Copies the runs between special bytes whole: most text has none.
  private mutating func append(escaping bytes: UnsafeBufferPointer<UInt8>) {
    var copied = 0
    for index in bytes.indices {
      let byte = bytes[index]
      guard byte < 64, special & (1 << UInt64(byte)) != 0 else { continue }
      append(contentsOf: bytes[copied..<index])
      append(contentsOf: entity(for: byte).utf8)
      copied = index + 1
    }
    append(contentsOf: bytes[copied...])
  }
}

private func entity(for byte: UInt8) -> String {
  switch byte {
  case 0x22: "&quot;"
  case 0x26: "&amp;"
  case 0x27: "&#39;"
  case 0x3C: "&lt;"
  default: "&gt;"
  }
}

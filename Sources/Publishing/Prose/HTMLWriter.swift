/// Bytes of HTML in the making. Text is escaped; markup can only be a literal of the compiler's.
struct HTMLWriter {
  private(set) var bytes: [UInt8] = []

  /// Markup of our own.
  mutating func raw(_ markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Markup that was made by the compiler before.
  mutating func raw(contentsOf other: HTMLWriter) { bytes += other.bytes }

  /// A tag of the short list that authors may write.
  mutating func allowedTag(_ tag: String) { bytes += Array(tag.utf8) }

  mutating func number(_ number: Int) { bytes += Array(String(number).utf8) }

  /// Text of an author or of ours, fit for content and for quoted attributes.
  mutating func text(_ text: String) {
    var text = text
    text.withUTF8 { characters in
      var start = 0
      for (position, byte) in characters.enumerated() {
        let entity: StaticString
        switch byte {
        case UInt8(ascii: "&"): entity = "&amp;"
        case UInt8(ascii: "<"): entity = "&lt;"
        case UInt8(ascii: ">"): entity = "&gt;"
        case UInt8(ascii: "\""): entity = "&quot;"
        case UInt8(ascii: "'"): entity = "&#39;"
        default: continue
        }
        bytes.append(contentsOf: characters[start..<position])
        raw(entity)
        start = position + 1
      }
      bytes.append(contentsOf: characters[start...])
    }
  }
}

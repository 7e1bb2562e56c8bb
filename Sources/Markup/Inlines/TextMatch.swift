import Diagnostics

extension SourceCursor {
  /// Moves over the source of a text, in which backslashes and entities may stand for characters.
  mutating func match(_ text: String) {
    match(text) { _ in }
  }

  /// Moves over the source of a text.
  ///
  /// - Returns: the offset of each of its bytes in the file, and of its end.
  mutating func matchRecordingOffsets(_ text: String) -> [Int] {
    var offsets: [Int] = []
    match(text) { offsets.append($0) }
    offsets.append(offset)
    return offsets
  }

  private mutating func match(_ text: String, visit: (Int) -> Void) {
    let bytes = text.utf8.span
    var index = 0
    while index < bytes.count, !isLost {
      let expected = bytes[index]
      guard let byte else { return lose() }
      if byte == expected, byte != .backslash, byte != UInt8(ascii: "&") {
        visit(offset)
        advance()
        index += 1
      } else {
        let length = matchSpecially(bytes, at: index)
        for _ in 0..<length.text { visit(offset) }
        index += length.text
        advance(by: length.source)
        if length.source == 0 { return lose() }
      }
    }
  }

  /// The lengths in the text and in the source of one character that the source writes otherwise.
  private func matchSpecially(_ text: Span<UInt8>, at index: Int) -> (text: Int, source: Int) {
    let expected = text[index]
    if byte == .backslash {
      if let next = byte(ahead: 1), next.isASCIIPunctuation, next == expected { return (1, 2) }
      return expected == .backslash ? (1, 1) : (0, 0)
    }
    if byte == UInt8(ascii: "&") { return matchEntity(text, at: index) }
    // cmark-gfm writes U+FFFD for NUL.
    if byte == 0, expected == 0xEF { return (3, 1) }
    return (0, 0)
  }

  private func matchEntity(_ text: Span<UInt8>, at index: Int) -> (text: Int, source: Int) {
    var length = 1
    while let byte = byte(ahead: length), length < 40,
      byte.isASCIILetter || byte.isASCIIDigit || byte == .numberSign
    {
      length += 1
    }
    let isEntity = length > 1 && byte(ahead: length) == UInt8(ascii: ";")
    let source = isEntity ? length + 1 : 1
    if text[index] == UInt8(ascii: "&") {
      let name = file.text(in: offset..<offset + source)
      let isAmpersand = ["&amp;", "&AMP;", "&#38;", "&#x26;", "&#X26;"].contains(name)
      return (1, isAmpersand ? source : 1)
    }
    guard isEntity else { return (0, 0) }
    let one = index + scalarLength(startingWith: text[index])
    // A few names stand for two characters.
    if one < text.count, byte(ahead: 1) != .numberSign, let next = byte(ahead: source),
      next != text[one], next != .backslash, next != UInt8(ascii: "&")
    {
      return (min(one + scalarLength(startingWith: text[one]), text.count) - index, source)
    }
    return (min(one, text.count) - index, source)
  }
}

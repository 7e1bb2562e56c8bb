extension MarkedSentence {
  /// The items of a list in one pair of brackets: "confidentiality, integrity and availability".
  ///
  /// Commas, semicolons and conjunctions part the items, but not within parentheses or brackets,
  /// and not after a backslash.
  func items(in range: Range<Int>) -> [Statement.Part] {
    var items: [Range<Int>] = []
    var item: Range<Int>?
    func finish() {
      if let item { items.append(item) }
      item = nil
    }
    for word in words(in: range) {
      if Words.conjunctions.contains(text(in: word.range)) {
        finish()
      } else if !word.range.isEmpty {
        item = (item?.lowerBound ?? word.range.lowerBound)..<word.range.upperBound
      }
      if word.endsItem { finish() }
    }
    finish()
    return items.map(part)
  }

  private struct Word {
    let range: Range<Int>
    /// Whether a comma or semicolon follows that parts two items.
    let endsItem: Bool
  }

  private func words(in range: Range<Int>) -> [Word] {
    var words: [Word] = []
    var start = range.lowerBound
    var depth = 0
    var offset = start
    while offset < range.upperBound {
      let byte = bytes[offset]
      if isEscape(at: offset, in: bytes) {
        offset += 2
        continue
      }
      if byte == UInt8(ascii: "(") || byte == UInt8(ascii: "[") { depth += 1 }
      if byte == UInt8(ascii: ")") || byte == UInt8(ascii: "]") { depth -= 1 }
      let endsItem = byte == UInt8(ascii: ",") || byte == UInt8(ascii: ";")
      if depth <= 0, endsItem || isSpace(byte) {
        words.append(Word(range: start..<offset, endsItem: endsItem))
        start = offset + 1
      }
      offset += 1
    }
    words.append(Word(range: start..<range.upperBound, endsItem: false))
    return words
  }
}

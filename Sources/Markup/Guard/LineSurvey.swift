/// What one line holds of the things that cost a Markdown parser time.
struct LineSurvey {
  /// Whether the line ends a paragraph: it is empty, or has nothing but the marks of quotes.
  private(set) var isBlank = true
  private(set) var bars = 0
  /// `[`, `]` and `!`.
  private(set) var brackets = 0
  /// `]`, each of which may end a link.
  private(set) var closers = 0
  /// `<!` and `<?`.
  private(set) var openers = 0
  private(set) var longestWord = 0
  /// Whether the line may be the one that makes the line above it a table's header.
  private(set) var isDelimiterRow = false
  /// How deep the marks at its start nest what follows.
  private(set) var depth = 0
  /// Whether it starts like a link definition.
  private(set) var isDefinition = false

  init(of utf8: [UInt8], in line: Range<Int>) {
    utf8.withUnsafeBufferPointer { buffer in
      let bytes = UnsafeBufferPointer(rebasing: buffer[line])
      count(bytes)
      if !isBlank { measureStart(bytes) }
    }
  }

  private mutating func count(_ bytes: UnsafeBufferPointer<UInt8>) {
    var wordStart = 0
    var hyphens = 0
    var others = 0
    for (offset, byte) in bytes.enumerated() {
      switch byte {
      case .space, .tab:
        longestWord = max(longestWord, offset - wordStart)
        wordStart = offset + 1
      case .greaterThan: break
      case .bar: bars += 1
      case .hyphen: hyphens += 1
      case .colon: break
      case .openBracket, .exclamationMark:
        brackets += 1
        others += 1
      case .closeBracket:
        brackets += 1
        closers += 1
        others += 1
      case .lessThan:
        let next = offset + 1 < bytes.count ? bytes[offset + 1] : 0
        if next == .exclamationMark || next == UInt8(ascii: "?") { openers += 1 }
        others += 1
      default: others += 1
      }
    }
    longestWord = max(longestWord, bytes.count - wordStart)
    isDelimiterRow = hyphens > 0 && others == 0
    isBlank = others == 0 && hyphens == 0 && bars == 0 && !bytes.contains(.colon)
  }

  /// Counts the marks of quotes, list items and footnotes before the text.
  private mutating func measureStart(_ bytes: UnsafeBufferPointer<UInt8>) {
    var columns = 0
    var marks = 0
    var offset = 0
    while offset < bytes.count {
      let byte = bytes[offset]
      if byte.isBlank {
        columns += byte == .tab ? 4 : 1
        offset += 1
      } else if let length = markLength(bytes, at: offset) {
        marks += 1
        offset += length
      } else {
        break
      }
    }
    // A list within a list may also be made by indentation alone, two columns or more for each.
    if marks > 0, !isThematicBreak(bytes) { depth = marks + max(0, columns - marks) / 2 }
    if offset < bytes.count, bytes[offset] == .openBracket {
      isDefinition = label(bytes, at: offset) != nil
    }
  }

  /// The length of the mark of a quote, a list item or a footnote.
  private func markLength(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    func isEnd(_ index: Int) -> Bool { index >= bytes.count || bytes[index].isBlank }
    switch bytes[offset] {
    case .greaterThan: return 1
    case .hyphen, UInt8(ascii: "*"), UInt8(ascii: "+"): return isEnd(offset + 1) ? 1 : nil
    case .openBracket:
      let isFootnote = offset + 1 < bytes.count && bytes[offset + 1] == UInt8(ascii: "^")
      return isFootnote ? label(bytes, at: offset) : nil
    case let byte where byte.isASCIIDigit:
      var end = offset
      while end < bytes.count, end - offset < 10, bytes[end].isASCIIDigit { end += 1 }
      guard end < bytes.count, bytes[end] == UInt8(ascii: ".") || bytes[end] == .closeParenthesis
      else { return nil }
      return isEnd(end + 1) ? end + 1 - offset : nil
    default: return nil
    }
  }

  /// The length of `[…]:`.
  private func label(_ bytes: UnsafeBufferPointer<UInt8>, at offset: Int) -> Int? {
    var end = offset
    while end + 1 < bytes.count, end - offset < 1_000 {
      if bytes[end] == .closeBracket, bytes[end + 1] == .colon { return end + 2 - offset }
      end += 1
    }
    return nil
  }

  /// Whether a line has only one mark, such as `* * *`, and so nests nothing.
  private func isThematicBreak(_ bytes: UnsafeBufferPointer<UInt8>) -> Bool {
    guard let mark = bytes.first(where: { !$0.isBlank }), mark != .greaterThan else { return false }
    return bytes.allSatisfy { $0.isBlank || $0 == mark }
  }
}

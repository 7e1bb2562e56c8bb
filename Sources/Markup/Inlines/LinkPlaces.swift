import Diagnostics

extension SourceCursor {
  /// Moves over what follows the text of a link or an image, from its `]` on.
  ///
  /// - Returns: the place of the destination; `nil` if it stands in a definition elsewhere.
  mutating func matchLinkTail() -> Range<Int>? {
    expect(.closeBracket)
    if isLost { return nil }
    if byte == .openParenthesis {
      var inline = self
      if let destination = inline.matchInlineDestination() {
        self = inline
        return destination
      }
    }
    if byte == .openBracket {
      var label = self
      label.advance()
      label.skip(to: .closeBracket)
      if !label.isLost { self = label }
    }
    return nil
  }

  /// Moves over `(destination "title")`.
  private mutating func matchInlineDestination() -> Range<Int>? {
    advance()
    skipWhiteSpace()
    guard let destination = matchDestination() else { return nil }
    let end = offset
    skipWhiteSpace()
    if let byte, end < offset, "\"'(".utf8.contains(byte) {
      advance()
      skip(to: byte == .openParenthesis ? .closeParenthesis : byte)
      skipWhiteSpace()
    }
    expect(.closeParenthesis)
    return isLost ? nil : destination
  }

  private mutating func matchDestination() -> Range<Int>? {
    if byte == .lessThan {
      advance()
      let start = offset
      skip(to: .greaterThan)
      return isLost ? nil : start..<offset - 1
    }
    let start = offset
    var depth = 0
    while let byte, !byte.isBlank {
      if byte == .openParenthesis { depth += 1 }
      if byte == .closeParenthesis { depth -= 1 }
      if depth < 0 { break }
      advance(by: byte == .backslash && self.byte(ahead: 1)?.isASCIIPunctuation == true ? 2 : 1)
    }
    return start..<offset
  }

  /// Moves behind the next such byte that no backslash escapes, on this line or a later one.
  private mutating func skip(to end: UInt8) {
    while !isLost {
      guard let byte else {
        nextLine()
        continue
      }
      advance(by: byte == .backslash && self.byte(ahead: 1) != nil ? 2 : 1)
      if byte == end { return }
    }
  }

  /// Moves over `<address>`.
  mutating func matchAutolink() -> Range<Int> {
    advance()
    let start = offset
    while let byte, byte != .greaterThan { advance() }
    let end = offset
    expect(.greaterThan)
    return start..<end
  }

  /// Moves over a run of backticks, some text and as long a run.
  mutating func matchCodeSpan() {
    let opening = runLength(of: .backtick)
    if opening == 0 { return lose() }
    advance(by: opening)
    while !isLost {
      guard let byte else {
        nextLine()
        continue
      }
      if byte != .backtick {
        advance()
        continue
      }
      let length = runLength(of: .backtick)
      advance(by: length)
      if length == opening { return }
    }
  }

  private func runLength(of byte: UInt8) -> Int {
    var length = 0
    while self.byte(ahead: length) == byte { length += 1 }
    return length
  }

  /// Moves over a text that stands in the source as it is, but for what begins its lines.
  mutating func matchVerbatim(_ text: String) {
    for expected in text.utf8 where !isLost {
      if expected == .lineFeed {
        skipBlanks()
        if byte == nil { nextLine() } else { lose() }
      } else if byte == expected || expected.isBlank && byte != nil {
        advance()
      } else if !expected.isBlank {
        lose()
      }
    }
  }

  /// Moves over `[^label]`.
  mutating func matchFootnoteReference() {
    expect(.openBracket)
    while let byte, byte != .closeBracket { advance() }
    expect(.closeBracket)
  }
}

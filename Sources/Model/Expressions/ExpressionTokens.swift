/// The smallest pieces of an expression.
struct ExpressionToken: Hashable {
  enum Kind: Hashable {
    /// Letters, digits and `. _ - : /`: names, ids, keywords, numbers and dates.
    case word
    case quoted
    case comparison(ExpressionCondition.Comparison)
    case openParenthesis, closeParenthesis, openBracket, closeBracket, comma
    case end
  }

  let kind: Kind
  /// The characters; of a quoted text, what the quotes hold.
  let text: String
  let range: Range<Int>
}

/// Splits an expression into its tokens, always with an end at the end.
///
/// Operators of other languages are read as ours and reported, so that the rest can be understood.
func expressionTokens(
  of text: String
) throws(ExpressionProblem) -> (tokens: [ExpressionToken], problems: [ExpressionProblem]) {
  var lexer = ExpressionLexer(bytes: Array(text.utf8))
  while try lexer.readToken() {}
  return (lexer.tokens, lexer.problems)
}

private struct ExpressionLexer {
  let bytes: [UInt8]
  var tokens: [ExpressionToken] = []
  var problems: [ExpressionProblem] = []
  var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Reads one token; `false` after the end.
  mutating func readToken() throws(ExpressionProblem) -> Bool {
    while offset < bytes.count, isSpace(bytes[offset]) { offset += 1 }
    guard offset < bytes.count else {
      let end = trimmed(0..<bytes.count, in: bytes).upperBound
      tokens.append(ExpressionToken(kind: .end, text: "", range: end..<end))
      return false
    }
    let byte = bytes[offset]
    if isWordByte(byte) {
      readWord()
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      try readQuoted(endingWith: byte)
    } else {
      try readSign()
    }
    return true
  }

  private mutating func readWord() {
    let start = offset
    while offset < bytes.count, isWordByte(bytes[offset]) { offset += 1 }
    append(.word, start..<offset)
  }

  private mutating func readQuoted(endingWith quote: UInt8) throws(ExpressionProblem) {
    guard let end = bytes[(offset + 1)...].firstIndex(of: quote) else {
      throw unclosedQuote(at: offset)
    }
    let text = String(decoding: bytes[offset + 1..<end], as: UTF8.self)
    tokens.append(ExpressionToken(kind: .quoted, text: text, range: offset..<end + 1))
    offset = end + 1
  }

  private mutating func readSign() throws(ExpressionProblem) {
    for (sign, kind, replacement) in signs where bytes[offset...].starts(with: sign.utf8) {
      let range = offset..<offset + sign.utf8.count
      if let replacement { problems.append(foreignSign(sign, replacement, at: range)) }
      offset = range.upperBound
      append(kind, range, as: replacement)
      return
    }
    throw unknownSign(in: bytes, at: offset)
  }

  private mutating func append(
    _ kind: ExpressionToken.Kind, _ range: Range<Int>, as text: String? = nil
  ) {
    let text = text ?? String(decoding: bytes[range], as: UTF8.self)
    tokens.append(ExpressionToken(kind: kind, text: text, range: range))
  }
}

/// The signs, longer ones first, with what should be written instead of those of other languages.
private let signs: [(sign: String, kind: ExpressionToken.Kind, instead: String?)] = [
  ("==", .comparison(.equal), "="), ("<>", .comparison(.notEqual), "!="),
  ("=<", .comparison(.lessOrEqual), "<="), ("=>", .comparison(.greaterOrEqual), ">="),
  ("≠", .comparison(.notEqual), "!="), ("≤", .comparison(.lessOrEqual), "<="),
  ("≥", .comparison(.greaterOrEqual), ">="), ("&&", .word, "and"), ("||", .word, "or"),
  ("!=", .comparison(.notEqual), nil), ("<=", .comparison(.lessOrEqual), nil),
  (">=", .comparison(.greaterOrEqual), nil), ("=", .comparison(.equal), nil),
  ("<", .comparison(.less), nil), (">", .comparison(.greater), nil), ("!", .word, "not"),
  ("(", .openParenthesis, nil), (")", .closeParenthesis, nil), ("[", .openBracket, nil),
  ("]", .closeBracket, nil), (",", .comma, nil),
]

private func isWordByte(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"):
    return true
  default: return "._-:/#".utf8.contains(byte)
  }
}

// MARK: Wording

private func unclosedQuote(at offset: Int) -> ExpressionProblem {
  ExpressionProblem(message: "the quote is not closed", range: offset..<offset + 1)
}

private func foreignSign(
  _ sign: String, _ instead: String, at range: Range<Int>
) -> ExpressionProblem {
  ExpressionProblem(message: "write '\(instead)' instead of '\(sign)'", range: range)
}

private func unknownSign(in bytes: [UInt8], at offset: Int) -> ExpressionProblem {
  let character = String(decoding: bytes[offset...].prefix(32), as: UTF8.self).prefix(1)
  let range = offset..<min(bytes.count, offset + character.utf8.count)
  let message = "'\(character)' has no meaning here; put a text in quotes"
  return ExpressionProblem(message: message, range: range)
}

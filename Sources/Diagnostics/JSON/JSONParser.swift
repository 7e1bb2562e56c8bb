extension JSONValue {
  /// How many arrays and objects may lie inside one another; hostile files go deeper.
  package static let greatestDepth = 64

  /// Reads a whole file of JSON (RFC 8259).
  package static func parse(_ utf8: [UInt8]) -> Result<JSONValue, JSONProblem> {
    var parser = JSONParser(bytes: utf8)
    do throws(JSONProblem) {
      let value = try parser.value(depth: 0)
      parser.skipSpace()
      guard parser.isAtEnd else { throw parser.problem("expected the end of the file") }
      return .success(value)
    } catch {
      return .failure(error)
    }
  }
}

/// A reader of JSON; its recursion is bounded by `greatestDepth`.
private struct JSONParser {
  let bytes: [UInt8]
  var offset = 0

  init(bytes: [UInt8]) {
    self.bytes = bytes
    if bytes.starts(with: [0xEF, 0xBB, 0xBF]) { offset = 3 }
  }

  var isAtEnd: Bool { offset == bytes.count }

  var next: UInt8? { offset < bytes.count ? bytes[offset] : nil }

  func problem(_ message: String) -> JSONProblem {
    JSONProblem(message, at: offset)
  }

  mutating func skipSpace() {
    while let next, next == 0x20 || next == 0x0A || next == 0x0D || next == 0x09 { offset += 1 }
  }

  mutating func take(_ character: Unicode.Scalar) -> Bool {
    guard next == UInt8(ascii: character) else { return false }
    offset += 1
    return true
  }

  mutating func value(depth: Int) throws(JSONProblem) -> JSONValue {
    skipSpace()
    switch next {
    case UInt8(ascii: "{"): return .object(try members(depth: depth + 1))
    case UInt8(ascii: "["): return .array(try elements(depth: depth + 1))
    case UInt8(ascii: "\""): return .string(try string())
    case let byte? where byte == UInt8(ascii: "-") || isDigit(byte): return try number()
    default: return try word()
    }
  }

  private mutating func members(depth: Int) throws(JSONProblem) -> [JSONValue.Member] {
    try open(depth: depth)
    var members: [JSONValue.Member] = []
    if take("}") { return members }
    repeat {
      skipSpace()
      guard next == UInt8(ascii: "\"") else { throw problem("expected a key in quotes") }
      let key = try string()
      skipSpace()
      guard take(":") else { throw problem("expected ':' after a key") }
      members.append(JSONValue.Member(key, try value(depth: depth)))
      skipSpace()
    } while take(",")
    guard take("}") else { throw problem("expected ',' or '}'") }
    return members
  }

  private mutating func elements(depth: Int) throws(JSONProblem) -> [JSONValue] {
    try open(depth: depth)
    var elements: [JSONValue] = []
    if take("]") { return elements }
    repeat {
      elements.append(try value(depth: depth))
      skipSpace()
    } while take(",")
    guard take("]") else { throw problem("expected ',' or ']'") }
    return elements
  }

  private mutating func open(depth: Int) throws(JSONProblem) {
    guard depth <= JSONValue.greatestDepth else {
      throw problem("nested deeper than \(JSONValue.greatestDepth) levels")
    }
    offset += 1
    skipSpace()
  }

  private mutating func word() throws(JSONProblem) -> JSONValue {
    let words: [(String, JSONValue)] = [
      ("true", .boolean(true)), ("false", .boolean(false)), ("null", .null),
    ]
    for (word, value) in words where bytes[offset...].starts(with: word.utf8) {
      offset += word.utf8.count
      return value
    }
    throw problem("expected a value")
  }
}

// MARK: Numbers

extension JSONParser {
  private mutating func number() throws(JSONProblem) -> JSONValue {
    let start = offset
    _ = take("-")
    let startsWithZero = next == UInt8(ascii: "0")
    let digits = skipDigits()
    guard digits > 0 else { throw problem("expected a digit") }
    if startsWithZero, digits > 1 { throw problem("a number cannot start with a zero") }
    var isWhole = true
    if take(".") {
      isWhole = false
      guard skipDigits() > 0 else { throw problem("expected a digit") }
    }
    if take("e") || take("E") {
      isWhole = false
      if !take("+") { _ = take("-") }
      guard skipDigits() > 0 else { throw problem("expected a digit") }
    }
    let text = String(decoding: bytes[start..<offset], as: UTF8.self)
    if isWhole, let integer = Int(text) { return .integer(integer) }
    return .number(Double(text) ?? 0)
  }

  private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

  private mutating func skipDigits() -> Int {
    let start = offset
    while let next, isDigit(next) { offset += 1 }
    return offset - start
  }
}

// MARK: Strings

extension JSONParser {
  private mutating func string() throws(JSONProblem) -> String {
    offset += 1
    var text: [UInt8] = []
    while let byte = next {
      switch byte {
      case UInt8(ascii: "\""):
        offset += 1
        return String(decoding: text, as: UTF8.self)
      case UInt8(ascii: "\\"):
        offset += 1
        text.append(contentsOf: try escape())
      case 0..<0x20:
        throw problem("a control character in a string must be escaped")
      default:
        text.append(byte)
        offset += 1
      }
    }
    throw problem("a string is not closed")
  }

  private mutating func escape() throws(JSONProblem) -> [UInt8] {
    if let meaning = next.flatMap(meaningOfEscape) {
      offset += 1
      return [meaning]
    }
    guard take("u") else { throw problem("an unknown escape in a string") }
    let unit = try codeUnit()
    if (0xD800..<0xDC00).contains(unit), take("\\"), take("u") {
      return Array(String(decoding: [unit, try codeUnit()], as: UTF16.self).utf8)
    }
    // A surrogate on its own becomes the replacement character.
    return Array(String(decoding: [unit], as: UTF16.self).utf8)
  }

  private mutating func codeUnit() throws(JSONProblem) -> UInt16 {
    var unit: UInt16 = 0
    for _ in 0..<4 {
      guard let next, let digit = Character(Unicode.Scalar(next)).hexDigitValue else {
        throw problem("expected four hexadecimal digits")
      }
      unit = unit << 4 | UInt16(digit)
      offset += 1
    }
    return unit
  }
}

/// The byte that a backslash before a letter or sign stands for.
private func meaningOfEscape(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "\""), UInt8(ascii: "\\"), UInt8(ascii: "/"): byte
  case UInt8(ascii: "b"): 0x08
  case UInt8(ascii: "f"): 0x0C
  case UInt8(ascii: "n"): 0x0A
  case UInt8(ascii: "r"): 0x0D
  case UInt8(ascii: "t"): 0x09
  default: nil
  }
}

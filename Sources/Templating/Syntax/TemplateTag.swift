import Diagnostics

/// One `{{…}}` of a template.
struct TemplateTag: Sendable {
  /// What a tag does.
  enum Role: Sendable {
    case variable, section, inverted, end, partial, comment
    /// Mustache that this compiler leaves out on purpose.
    case unsupported
  }

  let role: Role
  /// The name in the tag, without the space around it.
  let name: Located<String>
  /// From `{{` to `}}`.
  let range: Range<Int>
}

extension TemplateTag {
  /// Whether the tag leaves nothing behind, so that a line that holds only it is taken away whole.
  var canStandAlone: Bool {
    switch role {
    case .section, .inverted, .end, .partial, .comment: true
    case .variable, .unsupported: false
    }
  }

  /// Reads the tag that opens at an offset; nil if it does not end.
  init?(in file: SourceFile, at start: Int) {
    let bytes = file.utf8
    var inside = start + 2
    guard inside < bytes.count else { return nil }
    let (role, length) = Self.role(of: bytes[inside])
    inside += length
    let isTriple = bytes[start + 2] == UInt8(ascii: "{")
    guard let end = Self.end(in: bytes, from: inside, isComment: role == .comment) else {
      return nil
    }
    var close = end + 2
    if isTriple, close < bytes.count, bytes[close] == UInt8(ascii: "}") { close += 1 }
    let name = Self.trimmed(inside..<end, in: bytes)
    let isKnown = role == .comment || Self.isName(bytes[name], allowsSlash: role == .partial)
    self.role = isKnown ? role : .unsupported
    self.name = Located(file.text(in: name), at: file.span(name))
    range = start..<close
  }

  private static func role(of sigil: UInt8) -> (Role, length: Int) {
    switch sigil {
    case UInt8(ascii: "#"): (.section, 1)
    case UInt8(ascii: "^"): (.inverted, 1)
    case UInt8(ascii: "/"): (.end, 1)
    case UInt8(ascii: ">"): (.partial, 1)
    case UInt8(ascii: "!"): (.comment, 1)
    case UInt8(ascii: "{"), UInt8(ascii: "&"): (.unsupported, 1)
    default: (.variable, 0)
    }
  }

  /// A tag ends on its line and holds no other tag; only a comment may go on.
  private static func end(in bytes: [UInt8], from start: Int, isComment: Bool) -> Int? {
    var index = start
    while index + 1 < bytes.count {
      let pair = (bytes[index], bytes[index + 1])
      if pair == (UInt8(ascii: "}"), UInt8(ascii: "}")) { return index }
      if !isComment {
        if pair == (UInt8(ascii: "{"), UInt8(ascii: "{")) { return nil }
        if pair.0 == 0x0A || pair.0 == 0x0D { return nil }
      }
      index += 1
    }
    return nil
  }

  private static func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
    var range = range
    while let first = range.first, bytes[first] <= 0x20 {
      range = first + 1..<range.upperBound
    }
    while let last = range.last, bytes[last] <= 0x20 { range = range.lowerBound..<last }
    return range
  }

  private static func isName(_ bytes: ArraySlice<UInt8>, allowsSlash: Bool) -> Bool {
    guard let first = bytes.first, isLetter(first) else { return false }
    return bytes.allSatisfy { byte in
      isLetter(byte) || (0x30...0x39).contains(byte) || byte == UInt8(ascii: "-")
        || byte == UInt8(ascii: "_") || allowsSlash && byte == UInt8(ascii: "/")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (0x61...0x7A).contains(byte | 0x20)
  }
}

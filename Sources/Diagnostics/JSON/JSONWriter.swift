/// Writes JSON as UTF-8 bytes, in the order it is told, so that equal input gives equal bytes.
///
/// Objects and arrays are closures, so what is opened is always closed:
///
/// ```swift
/// var json = JSONWriter(.pretty)
/// json.object {
///   $0.member("name", "chat")
///   $0.key("flows").array { for flow in flows { $0.string(flow.name) } }
/// }
/// ```
package struct JSONWriter: Sendable {
  /// How much white space is written.
  package enum Layout: Sendable {
    /// None at all: one line.
    case compact
    /// A line for each value, indented by two spaces a level.
    case pretty
  }

  /// What was written so far.
  package private(set) var bytes: [UInt8] = []

  private let layout: Layout
  private var depth = 0
  /// Whether the innermost object or array has nothing in it yet.
  private var isFirst = true
  /// Whether a key was written whose value is still to come.
  private var followsKey = false

  package init(_ layout: Layout) {
    self.layout = layout
  }

  /// What was written so far, as text.
  package var text: String { String(decoding: bytes, as: UTF8.self) }
}

// MARK: Structure

extension JSONWriter {
  /// Writes an object whose members are written by the closure.
  package mutating func object(_ members: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "{"), UInt8(ascii: "}"), members)
  }

  /// Writes an array whose elements are written by the closure.
  package mutating func array(_ elements: (inout JSONWriter) -> Void) {
    enclose(UInt8(ascii: "["), UInt8(ascii: "]"), elements)
  }

  /// Writes the key of a member; its value has to follow.
  package mutating func key(_ name: String) {
    beginValue()
    appendQuoted(name)
    bytes.append(UInt8(ascii: ":"))
    if layout == .pretty { bytes.append(UInt8(ascii: " ")) }
    followsKey = true
  }

  /// Ends a line, between the values of JSON Lines or after the last value.
  package mutating func endLine() {
    bytes.append(UInt8(ascii: "\n"))
    isFirst = true
  }

  private mutating func enclose(
    _ opening: UInt8, _ closing: UInt8, _ content: (inout JSONWriter) -> Void
  ) {
    beginValue()
    bytes.append(opening)
    depth += 1
    isFirst = true
    content(&self)
    depth -= 1
    if !isFirst { breakLine() }
    bytes.append(closing)
    isFirst = false
  }

  /// Separates a value from what stands before it.
  private mutating func beginValue() {
    if followsKey {
      followsKey = false
      return
    }
    if depth > 0 {
      if !isFirst { bytes.append(UInt8(ascii: ",")) }
      breakLine()
    }
    isFirst = false
  }

  private mutating func breakLine() {
    guard layout == .pretty else { return }
    bytes.append(UInt8(ascii: "\n"))
    bytes.append(contentsOf: repeatElement(UInt8(ascii: " "), count: 2 * depth))
  }
}

// MARK: Values

extension JSONWriter {
  /// Writes a string.
  package mutating func string(_ value: String) {
    beginValue()
    appendQuoted(value)
  }

  /// Writes a whole number.
  package mutating func integer(_ value: Int) {
    beginValue()
    bytes.append(contentsOf: String(value).utf8)
  }

  /// Writes `true` or `false`.
  package mutating func boolean(_ value: Bool) {
    beginValue()
    bytes.append(contentsOf: (value ? "true" : "false").utf8)
  }

  /// Writes `null`.
  package mutating func null() {
    beginValue()
    bytes.append(contentsOf: "null".utf8)
  }

  /// Writes a member that is a string, or `null` where there is none.
  package mutating func member(_ name: String, _ value: String?) {
    key(name)
    if let value { string(value) } else { null() }
  }

  /// Writes a member that is a whole number.
  package mutating func member(_ name: String, _ value: Int) {
    key(name)
    integer(value)
  }

  /// Writes a member that is `true` or `false`.
  package mutating func member(_ name: String, _ value: Bool) {
    key(name)
    boolean(value)
  }

  /// Writes a member that is an object.
  package mutating func object(_ name: String, _ members: (inout JSONWriter) -> Void) {
    key(name)
    object(members)
  }

  /// Writes a member that is an array.
  package mutating func array(_ name: String, _ elements: (inout JSONWriter) -> Void) {
    key(name)
    array(elements)
  }
}

// MARK: Escaping

extension JSONWriter {
  private mutating func appendQuoted(_ value: String) {
    bytes.append(UInt8(ascii: "\""))
    if value.utf8.contains(where: mayNeedEscape) {
      for scalar in value.unicodeScalars { append(scalar) }
    } else {
      bytes.append(contentsOf: value.utf8)
    }
    bytes.append(UInt8(ascii: "\""))
  }

  private mutating func append(_ scalar: Unicode.Scalar) {
    switch scalar {
    case "\"": bytes.append(contentsOf: #"\""#.utf8)
    case "\\": bytes.append(contentsOf: #"\\"#.utf8)
    case "\n": bytes.append(contentsOf: #"\n"#.utf8)
    case "\r": bytes.append(contentsOf: #"\r"#.utf8)
    case "\t": bytes.append(contentsOf: #"\t"#.utf8)
    // Control characters; then what ends a line in JavaScript (U+2028 and U+2029) or turns the
    // direction of writing, and so would deceive whoever looks at the file.
    case "\0"..<" ", "\u{7F}"..."\u{9F}", "\u{2028}"..."\u{202E}", "\u{2066}"..."\u{2069}":
      appendEscape(scalar.value)
    default: bytes.append(contentsOf: UTF8.encode(scalar) ?? UTF8.encodedReplacementCharacter)
    }
  }

  private mutating func appendEscape(_ value: UInt32) {
    let digits = String(value, radix: 16)
    bytes.append(contentsOf: #"\u"#.utf8)
    bytes.append(contentsOf: repeatElement(UInt8(ascii: "0"), count: 4 - digits.utf8.count))
    bytes.append(contentsOf: digits.utf8)
  }
}

/// Whether a byte is, or starts, a scalar that may have to be escaped.
private func mayNeedEscape(_ byte: UInt8) -> Bool {
  switch byte {
  case 0..<0x20, UInt8(ascii: "\""), UInt8(ascii: "\\"), 0x7F, 0xC2, 0xE2: true
  default: false
  }
}

/// Where in a page a template stands: between tags, in an attribute's value, and so on.
///
/// It follows HTML's tokenizer as far as it takes to know where a value is safe.
struct HTMLPlace: Hashable, Sendable {
  /// What the next byte belongs to.
  enum State: Hashable, Sendable {
    case text
    case tagOpening, tagName, tag, attributeName, afterAttributeName, beforeValue
    case quotedValue(UInt8), unquotedValue
    case declaration, comment
    /// The inside of an element that holds no other elements, up to its end tag.
    case rawText
  }

  /// How far the value of `href` or `src` has come.
  enum AddressPart: Hashable, Sendable {
    case start, middle, fragment
  }

  private(set) var state = State.text
  private(set) var element: [UInt8] = []
  private(set) var attribute: [UInt8] = []
  private(set) var addressPart = AddressPart.start
  private var isEndTag = false
  /// How many bytes of what ends a comment or a raw text have been seen.
  private var matched = 0
}

extension HTMLPlace {
  /// Moves on over a piece of a template's own text.
  mutating func advance(over bytes: ArraySlice<UInt8>) {
    for byte in bytes { advance(over: byte) }
  }

  /// Moves on over a value shown here.
  mutating func advanceOverValue() {
    if case .quotedValue = state, addressPart == .start { addressPart = .middle }
  }

  /// Whether text can go on here after a section that began at the other place, and the place
  /// at which it does; inside a tag, attributes may come and go.
  func joined(with start: HTMLPlace) -> HTMLPlace? {
    if self == start { return self }
    guard isBetweenAttributes, start.isBetweenAttributes, element == start.element else {
      return nil
    }
    var place = self
    place.state = .tag
    place.attribute = []
    return place
  }

  private var isBetweenAttributes: Bool {
    switch state {
    case .tagName, .tag, .attributeName, .afterAttributeName: true
    case .text, .tagOpening, .beforeValue, .quotedValue, .unquotedValue, .declaration, .comment,
      .rawText:
      false
    }
  }
}

extension HTMLPlace {
  private mutating func advance(over byte: UInt8) {
    let isSpace = byte == 0x20 || (0x09...0x0D).contains(byte)
    switch state {
    case .text:
      if byte == UInt8(ascii: "<") { state = .tagOpening }
    case .tagOpening:
      openTag(byte)
    case .tagName:
      if byte == UInt8(ascii: ">") {
        endTag()
      } else if isSpace || byte == UInt8(ascii: "/") {
        state = .tag
      } else {
        element.append(lowercased(byte))
      }
    case .tag, .afterAttributeName:
      advanceBetweenAttributes(over: byte, isSpace: isSpace)
    case .attributeName:
      advanceInAttributeName(over: byte, isSpace: isSpace)
    case .beforeValue:
      beginValue(byte, isSpace: isSpace)
    case .quotedValue(let quote):
      if byte == quote { endAttribute() } else { advanceAddress(over: byte) }
    case .unquotedValue:
      if byte == UInt8(ascii: ">") { endTag() } else if isSpace { endAttribute() }
    case .declaration:
      advanceDeclaration(over: byte)
    case .comment:
      match(byte, "-->".utf8) { $0.state = .text }
    case .rawText:
      match(byte, [UInt8(ascii: "<"), UInt8(ascii: "/")] + element) {
        $0.state = .tag
        $0.isEndTag = true
      }
    }
  }

  private mutating func openTag(_ byte: UInt8) {
    element = []
    isEndTag = byte == UInt8(ascii: "/")
    if (0x61...0x7A).contains(byte | 0x20) {
      element = [byte | 0x20]
      state = .tagName
    } else if isEndTag {
      state = .tagName
    } else if byte == UInt8(ascii: "!") || byte == UInt8(ascii: "?") {
      state = .declaration
      matched = 0
    } else {
      state = byte == UInt8(ascii: "<") ? .tagOpening : .text
    }
  }

  private mutating func advanceBetweenAttributes(over byte: UInt8, isSpace: Bool) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if byte == UInt8(ascii: "="), state == .afterAttributeName {
      state = .beforeValue
    } else if !isSpace, byte != UInt8(ascii: "/") {
      attribute = [lowercased(byte)]
      state = .attributeName
    }
  }

  private mutating func advanceInAttributeName(over byte: UInt8, isSpace: Bool) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if byte == UInt8(ascii: "=") {
      state = .beforeValue
    } else if byte == UInt8(ascii: "/") {
      endAttribute()
    } else if isSpace {
      state = .afterAttributeName
    } else {
      attribute.append(lowercased(byte))
    }
  }

  private mutating func beginValue(_ byte: UInt8, isSpace: Bool) {
    if byte == UInt8(ascii: ">") {
      endTag()
    } else if byte == UInt8(ascii: "\"") || byte == UInt8(ascii: "'") {
      state = .quotedValue(byte)
      addressPart = .start
    } else if !isSpace {
      state = .unquotedValue
    }
  }

  private mutating func advanceAddress(over byte: UInt8) {
    if byte == UInt8(ascii: "#") {
      addressPart = .fragment
    } else {
      advanceOverValue()
    }
  }

  private mutating func endAttribute() {
    attribute = []
    addressPart = .start
    state = .tag
  }

  private mutating func endTag() {
    endAttribute()
    state = .text
    matched = 0
    if !isEndTag, holdsRawText || holdsOnlyText { state = .rawText } else { element = [] }
    isEndTag = false
  }

  private mutating func advanceDeclaration(over byte: UInt8) {
    if byte == UInt8(ascii: ">") {
      state = .text
    } else if byte == UInt8(ascii: "-"), matched >= 0 {
      matched += 1
      // The dashes that open a comment may close it too: `<!-->` is a whole one.
      if matched == 2 { state = .comment }
    } else {
      matched = -1
    }
    if state == .text { matched = 0 }
  }

  private mutating func match(
    _ byte: UInt8, _ pattern: some Collection<UInt8>, then end: (inout HTMLPlace) -> Void
  ) {
    let expected = pattern.dropFirst(matched).first
    if lowercased(byte) == expected {
      matched += 1
    } else if expected == UInt8(ascii: ">"), "-!".utf8.contains(byte) {
      // A comment may also end in more dashes, or in `--!>`.
    } else {
      matched = byte == pattern.first ? 1 : 0
    }
    guard matched == pattern.count else { return }
    matched = 0
    end(&self)
  }

  private func lowercased(_ byte: UInt8) -> UInt8 {
    (0x41...0x5A).contains(byte) ? byte | 0x20 : byte
  }
}

extension HTMLPlace {
  /// Whether what is inside the element is never text: a program, a style sheet.
  var holdsRawText: Bool { Self.rawElements.contains(elementName) }

  /// Whether the element holds text, but no markup.
  var holdsOnlyText: Bool { elementName == "title" || elementName == "textarea" }

  var elementName: String { String(decoding: element, as: UTF8.self) }

  var attributeName: String { String(decoding: attribute, as: UTF8.self) }

  private static let rawElements: Set<String> = [
    "script", "style", "iframe", "noembed", "noframes", "noscript", "plaintext", "xmp",
  ]
}

/// A tag of a page, read as a browser's parser would read it.
struct Tag {
  let name: String
  let isEnd: Bool
  /// In the order in which they are written; values with their character references decoded.
  let attributes: [(name: String, value: String)]
  /// Where the text after the tag begins.
  let end: Int

  subscript(name: String) -> String? { attributes.first { $0.name == name }?.value }

  /// Whether it loads a script of the theme, or ends such a tag.
  var isOfTheSite: Bool {
    if name == "input" {
      return attributes.map(\.name).filter { $0 != "checked" } == ["type", "name", "value"]
    }
    guard name == "script" else { return false }
    guard let source = self["src"] else { return isEnd }
    let name = source.split(separator: "/").drop { $0 == ".." }.joined(separator: "/")
    return ["site.js", "search.js", "tables.js", "search/index.js"].contains(name)
  }
}

/// The text of a page or a picture, taken apart into tags and the text between them.
struct PageMarkup {
  let bytes: [UInt8]
  let tags: [Tag]

  init(_ bytes: [UInt8]) {
    self.bytes = bytes
    var reader = TagReader(bytes: bytes)
    tags = reader.tags()
  }

  /// The readable text between two places, without its tags.
  func text(_ range: Range<Int>) -> String {
    var inTag = false
    let text = bytes[range].filter { byte in
      if byte == UInt8(ascii: "<") { inTag = true }
      defer { if byte == UInt8(ascii: ">") { inTag = false } }
      return !inTag
    }
    return decoded(String(decoding: text, as: UTF8.self))
  }

  /// The text of each element of a name; such elements must not be nested.
  func texts(of name: String) -> [(tag: Tag, text: String)] {
    tags.indices.compactMap { index in
      guard tags[index].name == name, !tags[index].isEnd else { return nil }
      guard let end = tags[index...].first(where: { $0.name == name && $0.isEnd }) else {
        return nil
      }
      return (tags[index], text(tags[index].end..<end.end))
    }
  }
}

private struct TagReader {
  let bytes: [UInt8]
  var position = 0

  mutating func tags() -> [Tag] {
    var tags: [Tag] = []
    while let start = bytes[position...].firstIndex(of: UInt8(ascii: "<")) {
      position = start + 1
      if bytes[position...].starts(with: "!--".utf8) {
        skipComment()
      } else if let tag = tag() {
        tags.append(tag)
      }
    }
    return tags
  }

  private mutating func skipComment() {
    position += 3
    while position < bytes.count, !bytes[position...].starts(with: "-->".utf8) { position += 1 }
  }

  private mutating func tag() -> Tag? {
    let isEnd = position < bytes.count && bytes[position] == UInt8(ascii: "/")
    if isEnd { position += 1 }
    let name = word(until: " \t\r\n/>")
    guard let first = name.utf8.first, first | 0x20 >= UInt8(ascii: "a") else { return nil }
    var attributes: [(name: String, value: String)] = []
    while position < bytes.count, bytes[position] != UInt8(ascii: ">") {
      if " \t\r\n/".utf8.contains(bytes[position]) {
        position += 1
        continue
      }
      let start = position
      let attribute = word(until: " \t\r\n/>=")
      attributes.append((attribute.lowercased(), decoded(value())))
      if position == start { position += 1 }
    }
    position = min(position + 1, bytes.count)
    return Tag(name: name.lowercased(), isEnd: isEnd, attributes: attributes, end: position)
  }

  private mutating func value() -> String {
    guard position < bytes.count, bytes[position] == UInt8(ascii: "=") else { return "" }
    position += 1
    guard position < bytes.count, "\"'".utf8.contains(bytes[position]) else {
      return word(until: " \t\r\n>")
    }
    let quote = bytes[position]
    position += 1
    let start = position
    while position < bytes.count, bytes[position] != quote { position += 1 }
    defer { position = min(position + 1, bytes.count) }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }

  private mutating func word(until stops: String) -> String {
    let start = position
    while position < bytes.count, !stops.utf8.contains(bytes[position]) { position += 1 }
    return String(decoding: bytes[start..<position], as: UTF8.self)
  }
}

/// A text with the character references decoded that the compiler writes.
func decoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "&")) else { return text }
  var decoded = text
  for (reference, character) in [
    ("&lt;", "<"), ("&gt;", ">"), ("&quot;", "\""), ("&#39;", "'"), ("&amp;", "&"),
  ] {
    decoded = decoded.split(separator: reference, omittingEmptySubsequences: false)
      .joined(separator: character)
  }
  return decoded
}

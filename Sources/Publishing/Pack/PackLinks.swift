/// Makes the parts of a pack one document that needs nothing beside it.
///
/// Links to what the pack holds lead there; those to the web stay; the others are plain words, for
/// their pages are not in the file. Pictures become part of it. An id that comes twice counts where
/// it is first.
struct PackLinks {
  /// For each page of an entity, as the pack writes its address, the entity's anchor in the pack.
  let entities: [String: String]
  /// For each picture, as the pack writes its address, the address that holds its bytes.
  let images: [String: String]

  /// The markup with its links settled; it is markup of ours, with quotes round every value.
  func settle(_ markup: [UInt8]) -> [UInt8] {
    let anchors = Set(ids(in: markup))
    var seen: Set<String> = []
    var output: [UInt8] = []
    output.reserveCapacity(markup.count)
    var position = 0
    while let attribute = nextAttribute(in: markup, from: position) {
      output += markup[position..<attribute.start]
      position = attribute.end
      let value = String(decoding: markup[attribute.value], as: UTF8.self)
      switch attribute.name {
      case .id:
        if seen.insert(value).inserted { output += markup[attribute.start..<attribute.end] }
      case .href:
        if isUse(markup, before: attribute.start) {
          output += markup[attribute.start..<attribute.end]
        } else if let target = target(of: value, anchors) {
          output += Array(" href=\"\(target)\"".utf8)
        }
      case .src:
        if let image = images[unescaped(value)] { output += Array(" src=\"\(image)\"".utf8) }
      }
    }
    return output + markup[position...]
  }

  private func target(of link: String, _ anchors: Set<String>) -> String? {
    if link.hasPrefix("#") { return anchors.contains(String(link.dropFirst())) ? link : nil }
    for scheme in ["https:", "http:", "mailto:", "data:"] where link.hasPrefix(scheme) {
      return link
    }
    let page = link.prefix { $0 != "#" }
    guard let anchor = entities[unescaped(String(page))], anchors.contains(anchor) else {
      return nil
    }
    return "#\(anchor)"
  }

  private func unescaped(_ text: String) -> String { text.replacing("&amp;", with: "&") }

  private func isUse(_ markup: [UInt8], before position: Int) -> Bool {
    position >= 4 && markup[(position - 4)..<position].elementsEqual("<use".utf8)
  }
}

/// The attributes that make a document of parts.
private enum LinkingAttribute: CaseIterable {
  case id, href, src

  var opening: [UInt8] {
    switch self {
    case .id: Array(" id=\"".utf8)
    case .href: Array(" href=\"".utf8)
    case .src: Array(" src=\"".utf8)
    }
  }
}

private struct FoundAttribute {
  let name: LinkingAttribute
  /// From the blank before the name to behind the closing quote.
  let start: Int
  let end: Int
  let value: Range<Int>
}

/// The next of the attributes within a tag.
private func nextAttribute(in markup: [UInt8], from start: Int) -> FoundAttribute? {
  var position = start
  // One goes on where an attribute ended, so within its tag.
  var isInTag = start > 0
  while position < markup.count {
    let byte = markup[position]
    if byte == UInt8(ascii: "<") {
      isInTag = true
    } else if byte == UInt8(ascii: ">") {
      isInTag = false
    } else if isInTag, byte == UInt8(ascii: " ") {
      for name in LinkingAttribute.allCases {
        let opening = name.opening
        guard markup[position...].starts(with: opening) else { continue }
        let first = position + opening.count
        guard let quote = markup[first...].firstIndex(of: UInt8(ascii: "\"")) else { return nil }
        return FoundAttribute(name: name, start: position, end: quote + 1, value: first..<quote)
      }
    } else if isInTag, byte == UInt8(ascii: "\"") {
      // What stands in quotes is no tag and no attribute.
      guard let quote = markup[(position + 1)...].firstIndex(of: byte) else { return nil }
      position = quote
    }
    position += 1
  }
  return nil
}

private func ids(in markup: [UInt8]) -> [String] {
  var ids: [String] = []
  var position = 0
  while let attribute = nextAttribute(in: markup, from: position) {
    if attribute.name == .id {
      ids.append(String(decoding: markup[attribute.value], as: UTF8.self))
    }
    position = attribute.end
  }
  return ids
}

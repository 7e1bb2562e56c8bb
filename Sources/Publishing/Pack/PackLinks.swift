/// Makes the parts of a pack one document that needs nothing beside it.
///
/// Links to what the pack holds lead there; those to the web stay; the others are plain words, for
/// their pages are not in the file. Pictures become part of it. An id that comes twice counts where
/// it is first.
struct PackLinks {
  /// For each page about something in the document, as the pack writes its address, the anchor
  /// there.
  let pages: [String: String]
  /// For each picture, as the pack writes its address, the address that holds its bytes.
  let images: [String: String]

  /// What stands before each of its ids, where several packs are one document.
  var prefix = ""
  /// The anchors of the packs beside this one.
  var others: Set<String> = []

  /// The markup with its links settled; it is markup of ours, with quotes round every value.
  func settle(_ markup: [UInt8]) -> [UInt8] {
    let own = Set(ids(in: markup))
    var seen: Set<String> = []
    var output: [UInt8] = []
    output.reserveCapacity(markup.count)
    var position = 0
    while let attribute = nextAttribute(in: markup, from: position) {
      output += markup[position..<attribute.start]
      position = attribute.end
      let value = String(decoding: markup[attribute.value], as: UTF8.self)
      let settled: String?
      switch attribute.name {
      case .id: settled = seen.insert(value).inserted ? prefix + value : nil
      case .href:
        settled = isUse(markup, before: attribute.start) ? value : target(of: value, own)
      case .src: settled = images[unescaped(value)]
      case .labelledBy, .describedBy:
        settled = value.split(separator: " ").map { named($0, own) }.joined(separator: " ")
      case .fill, .markerStart, .markerEnd:
        let name = value.hasPrefix("url(#") ? value.dropFirst(5).dropLast() : nil
        settled = name.map { "url(#\(named($0, own)))" } ?? value
      }
      if let settled {
        output += attribute.name.opening + Array(settled.utf8) + [UInt8(ascii: "\"")]
      }
    }
    return output + markup[position...]
  }

  /// The anchors that a markup has once it is settled.
  func anchors(in markup: [UInt8]) -> Set<String> { Set(ids(in: markup).map { prefix + $0 }) }

  /// The name of an id once it is settled; shared pictures stand outside and keep theirs.
  private func named(_ id: Substring, _ own: Set<String>) -> String {
    own.contains(String(id)) ? prefix + id : String(id)
  }

  private func target(of link: String, _ own: Set<String>) -> String? {
    if link.hasPrefix("#") {
      return own.contains(String(link.dropFirst())) ? "#\(prefix)\(link.dropFirst())" : nil
    }
    for scheme in ["https:", "http:", "mailto:", "data:"] where link.hasPrefix(scheme) {
      return link
    }
    let page = link.prefix { $0 != "#" }
    guard let anchor = pages[unescaped(String(page))] else { return nil }
    if anchor.hasPrefix(prefix), own.contains(String(anchor.dropFirst(prefix.count))) {
      return "#\(anchor)"
    }
    return others.contains(anchor) ? "#\(anchor)" : nil
  }

  private func unescaped(_ text: String) -> String { text.replacing("&amp;", with: "&") }

  private func isUse(_ markup: [UInt8], before position: Int) -> Bool {
    position >= 4 && markup[(position - 4)..<position].elementsEqual("<use".utf8)
  }
}

/// The attributes that make a document of parts.
private enum LinkingAttribute: String, CaseIterable {
  case id, href, src
  case labelledBy = "aria-labelledby"
  case describedBy = "aria-describedby"
  case fill
  case markerStart = "marker-start"
  case markerEnd = "marker-end"

  var opening: [UInt8] { Array(" \(rawValue)=\"".utf8) }
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
      for (name, opening) in openings {
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

private let openings = LinkingAttribute.allCases.map { ($0, $0.opening) }

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

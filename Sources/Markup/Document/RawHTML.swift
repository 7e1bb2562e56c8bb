/// What of raw HTML is shown: comments vanish, a short list of tags works without attributes,
/// and everything else is text.
package enum RawHTML {
  package enum Piece: Sendable, Hashable {
    case comment
    /// A tag of the list, as it may be written to a page: `<br>`, `</sub>`.
    case tag(String)
    case text(String)
  }

  private static let allowed: Set<String> = [
    "br", "sub", "sup", "kbd", "mark", "details", "summary", "dl", "dt", "dd",
  ]

  /// The pieces of raw HTML, in one pass.
  package static func pieces(of html: String) -> [Piece] {
    let bytes = Array(html.utf8)
    var pieces: [Piece] = []
    var textStart = 0
    var position = 0
    func text(upTo end: Int) {
      guard end > textStart else { return }
      pieces.append(.text(String(decoding: bytes[textStart..<end], as: UTF8.self)))
    }
    while position < bytes.count {
      guard bytes[position] == UInt8(ascii: "<"), let (piece, end) = piece(in: bytes, at: position)
      else {
        position += 1
        continue
      }
      text(upTo: position)
      pieces.append(piece)
      position = end
      textStart = end
    }
    text(upTo: bytes.count)
    return pieces
  }

  /// Whether anything of it is shown as text, other than white space.
  package static func hasText(_ html: String) -> Bool {
    pieces(of: html).contains { piece in
      guard case .text(let text) = piece else { return false }
      return text.utf8.contains(UInt8(ascii: "<"))
    }
  }

  private static func piece(in bytes: [UInt8], at start: Int) -> (Piece, end: Int)? {
    if bytes[start...].starts(with: "<!--".utf8) {
      let end = bytes[(start + 4)...].firstRange(of: "-->".utf8)?.upperBound ?? bytes.count
      return (.comment, end)
    }
    guard let close = bytes[start...].prefix(16).firstIndex(of: UInt8(ascii: ">")) else {
      return nil
    }
    var name = bytes[(start + 1)..<close]
    let isClosing = name.first == UInt8(ascii: "/")
    if isClosing { name = name.dropFirst() }
    while let last = name.last, last == UInt8(ascii: "/") || last == UInt8(ascii: " ") {
      name = name.dropLast()
    }
    let tag = String(decoding: name, as: UTF8.self).lowercased()
    guard allowed.contains(tag) else { return nil }
    return (.tag(isClosing ? "</\(tag)>" : "<\(tag)>"), close + 1)
  }
}

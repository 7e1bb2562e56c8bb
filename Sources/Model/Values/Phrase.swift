package import Diagnostics
internal import Markup

/// Running text in a key, in which `[[T-001]]` and `[[T-001|those words]]` are links.
package struct Phrase: Sendable, Hashable {
  package enum Piece: Sendable, Hashable {
    case text(String)
    case reference(Located<String>, words: String?)
  }

  package let pieces: [Piece]
  package let span: SourceSpan

  package init(_ pieces: [Piece], at span: SourceSpan) {
    self.pieces = pieces
    self.span = span
  }

  /// The words alone, without brackets.
  package var text: String {
    pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .reference(let target, let words): words ?? target.value
      }
    }.joined()
  }
}

extension Phrase {
  /// Splits a text at its references; `place` gives the span of a range of the text's bytes.
  init(_ text: String, at span: SourceSpan, place: (Range<Int>) -> SourceSpan) {
    let bytes = Array(text.utf8)
    var pieces: [Piece] = []
    var start = 0
    var position = 0
    while position + 1 < bytes.count {
      guard bytes[position] == UInt8(ascii: "["), bytes[position + 1] == UInt8(ascii: "["),
        let end = Self.end(of: bytes, from: position + 2)
      else {
        position += 1
        continue
      }
      if position > start { pieces.append(.text(Self.string(bytes[start..<position]))) }
      pieces.append(Self.reference(bytes, position + 2..<end, place: place))
      position = end + 2
      start = position
    }
    if start < bytes.count { pieces.append(.text(Self.string(bytes[start...]))) }
    self.init(pieces, at: span)
  }

  /// Where the `]]` stands that ends a reference, on the same line and not too far away.
  private static func end(of bytes: [UInt8], from start: Int) -> Int? {
    let limit = min(bytes.count - 1, start + 300)
    var position = start
    while position < limit {
      switch bytes[position] {
      case UInt8(ascii: "]") where bytes[position + 1] == UInt8(ascii: "]"):
        return position > start ? position : nil
      case UInt8(ascii: "["), 0x0A: return nil
      default: position += 1
      }
    }
    return nil
  }

  private static func reference(
    _ bytes: [UInt8], _ inside: Range<Int>, place: (Range<Int>) -> SourceSpan
  ) -> Piece {
    let bar = bytes[inside].firstIndex(of: UInt8(ascii: "|"))
    let target = inside.lowerBound..<(bar ?? inside.upperBound)
    let words = bar.map { string(bytes[($0 + 1)..<inside.upperBound]) }
    return .reference(Located(string(bytes[target]), at: place(target)), words: words)
  }

  private static func string(_ bytes: ArraySlice<UInt8>) -> String {
    String(decoding: bytes, as: UTF8.self)
  }
}

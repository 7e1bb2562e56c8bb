/// Text broken into lines, with the width of the widest.
struct WrappedText: Hashable {
  let lines: [String]
  let width: Double

  /// Breaks text at spaces, and within a word only if the word alone is wider than `limit`.
  ///
  /// The lines are made about equally long, because a last line of one short word looks like a
  /// mistake.
  init(_ text: String, _ style: TextMetrics.Style, limit: Double) {
    let words = Self.pieces(of: text, style, limit: limit)
    let loose = Self.fill(words, style, limit: limit)
    var best = loose
    if loose.count > 1 {
      var narrow = limit / 2
      while narrow < limit {
        let tried = Self.fill(words, style, limit: narrow)
        if tried.count == loose.count {
          best = tried
          break
        }
        narrow += 8
      }
    }
    lines = best
    width = best.map { TextMetrics.width(of: $0, style) }.max() ?? 0
  }

  private static func fill(
    _ words: [String], _ style: TextMetrics.Style, limit: Double
  ) -> [String] {
    let space = TextMetrics.width(of: " ", style)
    var lines: [String] = []
    var used = Double.infinity
    for word in words {
      let width = TextMetrics.width(of: word, style)
      if used + space + width <= limit, let last = lines.popLast() {
        lines.append(last + " " + word)
        used += space + width
      } else {
        lines.append(word)
        used = width
      }
    }
    return lines
  }

  /// The words of a text; a word that is too long comes in several pieces.
  private static func pieces(
    of text: String, _ style: TextMetrics.Style, limit: Double
  ) -> [String] {
    text.split(whereSeparator: \.isWhitespace).flatMap { word -> [String] in
      guard TextMetrics.width(of: word, style) > limit else { return [String(word)] }
      var pieces: [String] = []
      var piece = ""
      var used = 0.0
      for character in word {
        let width = TextMetrics.width(of: String(character), style)
        if used + width > limit, !piece.isEmpty {
          pieces.append(piece)
          (piece, used) = ("", 0)
        }
        piece.append(character)
        used += width
      }
      return pieces + [piece]
    }
  }
}

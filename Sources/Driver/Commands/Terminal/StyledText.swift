/// Text for a terminal: pieces, each with a look.
struct StyledText {
  enum Look {
    case plain, strong, emphasis, code, faint, marked
    /// What went and what came, in a comparison.
    case gone, came
  }

  struct Piece {
    let text: String
    let look: Look
  }

  private(set) var pieces: [Piece] = []

  init() {}

  init(_ text: String, _ look: Look = .plain) {
    pieces = [Piece(text: text, look: look)]
  }

  static func + (lhs: Self, rhs: Self) -> Self {
    var sum = lhs
    sum.pieces += rhs.pieces
    return sum
  }

  static func += (lhs: inout Self, rhs: Self) { lhs.pieces += rhs.pieces }
}

extension StyledText {
  /// The number of columns that the text takes.
  var width: Int { pieces.reduce(0) { $0 + $1.text.count } }

  /// The same text, all of it with one look where a piece has none of its own.
  func looking(_ look: Look) -> StyledText {
    var result = StyledText()
    result.pieces = pieces.map { Piece(text: $0.text, look: $0.look == .plain ? look : $0.look) }
    return result
  }

  /// The text with escapes that set its looks; bare where there are no colours.
  func printed(isColoured: Bool) -> String {
    guard isColoured else { return pieces.map(\.text).joined() }
    return pieces.map { piece in
      guard let code = code(of: piece.look), !piece.text.isEmpty else { return piece.text }
      return "\u{1B}[\(code)m\(piece.text)\u{1B}[0m"
    }.joined()
  }

  private func code(of look: Look) -> String? {
    switch look {
    case .plain: nil
    case .strong: "1"
    case .emphasis: "3"
    case .code: "36"
    case .faint: "2"
    case .marked: "1;4;31"
    case .gone: "31"
    case .came: "32"
    }
  }

  /// The text in lines of at most so many columns, broken at spaces; longer words stay whole.
  func wrapped(to width: Int) -> [StyledText] {
    var lines: [StyledText] = []
    var line = StyledText()
    for word in words {
      if line.pieces.isEmpty {
        line = word
      } else if line.width + 1 + word.width <= width {
        line += StyledText(" ") + word
      } else {
        lines.append(line)
        line = word
      }
    }
    return line.pieces.isEmpty ? lines : lines + [line]
  }

  /// What stands between spaces, with the looks of its pieces.
  private var words: [StyledText] {
    var words: [StyledText] = []
    var word = StyledText()
    for piece in pieces {
      for (index, part) in piece.text.split(separator: " ", omittingEmptySubsequences: false)
        .enumerated()
      {
        if index > 0, !word.pieces.isEmpty {
          words.append(word)
          word = StyledText()
        }
        if !part.isEmpty { word += StyledText(String(part), piece.look) }
      }
    }
    return word.pieces.isEmpty ? words : words + [word]
  }
}

internal import Templating

/// A threat's statement, set as a verse: a line for each part, its label in the margin.
///
/// Read down, the verse is the author's exact sentence.
struct StatementVerse: Sendable, Hashable {
  /// A piece of the sentence.
  struct Piece: Sendable, Hashable {
    /// What a piece is to the sentence.
    enum Role: Sendable, Hashable {
      /// What joins the parts: "can", "which leads to".
      case connective
      /// A part, in the author's words.
      case part
      /// Commas and the full stop.
      case punctuation
    }

    let role: Role
    let text: String
    var target: LinkTarget?
    /// The part's name, said after it where the sentence is set run-in.
    var label: String?
  }

  /// One part with its label; nothing in `pieces` means that the author left it out.
  struct Line: Sendable, Hashable {
    let label: String
    let pieces: [Piece]
    /// What to consider, where the part is missing.
    var missing: String?
  }

  let lines: [Line]
  /// Whether the parts stand in another order than the lines, so that the sentence is run in.
  let isRunIn: Bool
}

extension StatementVerse {
  static let view = View<StatementVerse>([
    .flag("isRunIn", "Whether it is set as running text.", \.isRunIn),
    .list("lines", of: Line.view, "Its lines.", \.lines),
  ])
}

extension StatementVerse.Line {
  static let view = View<StatementVerse.Line>([
    .text("label", "The name of the part.", \.label),
    .list("pieces", of: StatementVerse.Piece.view, "Its words.", \.pieces),
    .optionalText("missing", "What to consider, where it is missing.", \.missing),
  ])
}

extension StatementVerse.Piece {
  static let view = View<StatementVerse.Piece>([
    .text("text", "The words, with the space around them.", \.text),
    .optionalURL("href", "The page of what they name.", \.target),
    .optionalText("partLabel", "The name of the part, for running text.", \.label),
    .flag("isConnective", "Whether it joins parts.") { $0.role == .connective },
    .flag("isPart", "Whether it is a part.") { $0.role == .part },
    .flag("isPunctuation", "Whether it is neither.") { $0.role == .punctuation },
  ])
}

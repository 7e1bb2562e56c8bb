internal import Model

extension Phrase {
  /// Whether the text says why, rather than only standing where a reason is asked for.
  var isReason: Bool {
    let words = text.lowercased()
    guard words.contains(where: \.isLetter) else { return false }
    return !["true", "yes", "todo", "tbd", "n/a", "none", "ok", "x"].contains(
      words.trimmingSpaces)
  }
}

extension String {
  fileprivate var trimmingSpaces: String {
    let start = drop(while: \.isWhitespace)
    return String(start.reversed().drop(while: \.isWhitespace).reversed())
  }
}

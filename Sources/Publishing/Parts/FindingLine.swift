internal import Templating

/// A finding as a page shows it.
struct FindingLine: Sendable, Hashable {
  let mark: Mark
  let message: String
  /// The rule's name, leading to its page where there is one.
  let rule: LinkText
  /// `path:line:column`, leading to the sources where the workspace says where they are.
  let place: LinkText?
  /// What to do about it.
  let help: String?
  /// Why it stands, in the author's words, if it was answered.
  let answer: String?
  /// What it is about, where that is not the page itself.
  var subject: LinkText?
}

extension FindingLine {
  static let view = View<FindingLine>([
    .record("mark", of: Mark.view, "How much it matters.", \.mark),
    .text("message", "What is wrong.") { sentence($0.message) },
    .record("rule", of: LinkText.view, "The rule's name.", \.rule),
    .optionalRecord("place", of: LinkText.view, "Where it was found.", \.place),
    .optionalRecord(
      "subject", of: LinkText.view, "What it is about, if not the page itself.", \.subject),
    .optionalText("help", "What to do about it.") { $0.help.map(sentence) },
    .optionalText("answer", "Why it stands, if it was answered.", \.answer),
  ])
}

/// A finding's words as a page's prose has them; a name in quotes stays as it is.
private func sentence(_ words: String) -> String {
  let end = words.utf8.last.map { ".?!".utf8.contains($0) } ?? true
  return words.prefix(1).uppercased() + words.dropFirst() + (end ? "" : ".")
}

/// What happened to an entity, the latest first.
struct LogLine: Sendable, Hashable {
  /// The day as machines read it, such as `2026-11-12`; nothing for what has none yet.
  let date: String?
  /// The day as people read it.
  let dateInWords: String
  let sentence: Sentence
  let note: String?
}

extension LogLine {
  static let view = View<LogLine>([
    .optionalText("date", "The day as machines read it.", \.date),
    .text("dateInWords", "The day.", \.dateInWords),
    .optionalText("note", "What is said after it in grey.", \.note),
  ]).including(Sentence.view, \.sentence)
}

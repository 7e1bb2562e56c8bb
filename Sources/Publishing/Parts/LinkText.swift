internal import Templating

/// Words that lead somewhere, or would if what they name had a page.
struct LinkText: Sendable, Hashable {
  let text: String
  let target: LinkTarget?
  /// Whether the words are an id, which is set so that its digits line up.
  let isID: Bool
  /// Whether the words say how many there are, and lead to exactly those.
  let isCount: Bool
  /// What is said after it in grey.
  let note: String?

  init(_ text: String, to target: LinkTarget?, isID: Bool = false, note: String? = nil) {
    self.text = text
    self.target = target
    self.isID = isID
    isCount = false
    self.note = note
  }

  /// Words with a number in them, such as "3 threats", that lead to exactly those.
  init(counting text: String, to target: LinkTarget?) {
    self.text = text
    self.target = target
    isID = false
    isCount = true
    note = nil
  }

  /// Words that lead nowhere.
  init(plain text: String) {
    self.init(text, to: nil)
  }
}

extension LinkText {
  static let view = View<LinkText>([
    .text("text", "The words.", \.text),
    .optionalURL("href", "Where they lead, if anywhere.", \.target),
    .flag("isID", "Whether the words are an id.", \.isID),
    .flag("isCount", "Whether they say how many there are where they lead.", \.isCount),
    .optionalText("note", "What is said after it in grey.", \.note),
  ])
}

/// A sentence that the compiler worked out, with links in it.
struct Sentence: Sendable, Hashable {
  let pieces: [LinkText]

  init(_ pieces: [LinkText]) {
    self.pieces = pieces
  }

  init(_ text: String) {
    self.init([LinkText(plain: text)])
  }
}

extension Sentence {
  static let view = View<Sentence>([
    .list("pieces", of: LinkText.view, "Its words in order, some of them links.", \.pieces)
  ])
}

/// How many there are; a number that is not nought leads to exactly those.
struct Count: Sendable, Hashable {
  let number: Int
  let target: LinkTarget?

  init(_ number: Int, at target: LinkTarget?) {
    self.number = number
    self.target = number == 0 ? nil : target
  }

  static let none = Count(0, at: nil)
}

extension Count {
  static let view = View<Count>([
    .text("number", "The number.") { String($0.number) },
    .flag("isZero", "Whether there are none.") { $0.number == 0 },
    .optionalURL("href", "The list of exactly those, unless there are none.", \.target),
  ])
}

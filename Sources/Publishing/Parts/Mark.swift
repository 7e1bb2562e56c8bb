internal import Templating

/// A state as a word with its shape; the tint comes last and says nothing that those do not.
struct Mark: Sendable, Hashable {
  let glyph: Glyph
  let tone: Tone
  let words: String

  init(_ glyph: Glyph, _ words: String, tone: Tone = .plain) {
    self.glyph = glyph
    self.tone = tone
    self.words = words
  }
}

/// The shapes of the theme, by the ids they have in `parts/sprite.html`.
enum Glyph: String, Sendable, Hashable, CaseIterable {
  /// Staircases: the ink is how much.
  case critical = "v4"
  case high = "v3"
  case medium = "v2"
  case low = "v1"
  /// Circles: the ink is the exposure that remains.
  case open
  case inTreatment = "treat"
  case accepted = "acc"
  case resolved = "done"
  case notApplicable = "na"
  /// Squares: the ink is the work that stands.
  case implemented = "m-done"
  case inProgress = "m-prog"
  case planned = "m-plan"
  case proposed = "m-prop"
  /// What was found when somebody looked.
  case verified = "pass"
  case outOfDate = "stale"
  case failed = "fail"
  case gap
}

/// How a mark is tinted, by the class it has in `site.css`; red asks for something.
enum Tone: String, Sendable, Hashable, CaseIterable {
  case critical, high, medium, low, open
  case inTreatment = "treat"
  case accepted = "acc"
  case resolved = "done"
  case notApplicable = "na"
  case failed = "fail"
  case outOfDate = "stale"
  case gap
  /// As the text around it.
  case plain = ""
}

/// A state that says of how many it is one, such as "2 open", and leads to exactly those.
struct LinkedMark: Sendable, Hashable {
  let mark: Mark
  let target: LinkTarget?

  static let view = View<LinkedMark>([
    .optionalURL("href", "Those that are in this state.", \.target)
  ]).including(Mark.view, \.mark)

  /// How many are open; nothing where none is.
  static func open(_ count: Count) -> LinkedMark? {
    count.number == 0
      ? nil
      : LinkedMark(mark: Mark(.open, "\(count.number) open", tone: .open), target: count.target)
  }
}

extension Mark {
  static let view = View<Mark>([
    .text("symbol", "The id of its shape in the sprite.", \.glyph.rawValue),
    .optionalText("tone", "The class that tints it, if it is tinted.") { mark in
      mark.tone == .plain ? nil : mark.tone.rawValue
    },
    .text("words", "The state in words.", \.words),
  ])
}

internal import Templating

/// What stands at the head of a page: small facts above, the title, and a sentence below.
struct Heading: Sendable, Hashable {
  /// A small fact above the title: a word with its value, or a state.
  struct Kicker: Sendable, Hashable {
    var label: String?
    var value: String?
    /// How many there are of what it is about.
    var count: Count?
    var mark: Mark?
  }

  var kickers: [Kicker] = []
  let title: String
  var lead: Sentence?
  /// Ways to see the same things otherwise.
  var tools: [Tool] = []
}

/// One of the ways to see the same things otherwise, or the word that stands before some of them.
struct Tool: Sendable, Hashable {
  let text: String
  let target: LinkTarget?
  /// Whether this is the way they are seen now.
  var isCurrent = false
  /// Whether the words say how many there are, and lead to exactly those.
  var isCount = false
}

extension Heading {
  static let view = View<Heading>([
    .flag("hasKickers", "Whether small facts stand above the title.") { !$0.kickers.isEmpty },
    .list("kickers", of: Kicker.view, "The small facts above the title.", \.kickers),
    .text("title", "The title.", \.title),
    .optionalRecord("lead", of: Sentence.view, "The sentence below the title.", \.lead),
    .flag("hasTools", "Whether the same can be seen otherwise.") { !$0.tools.isEmpty },
    .list("tools", of: Tool.view, "Ways to see the same things otherwise.", \.tools),
  ])
}

extension Heading.Kicker {
  static let view = View<Heading.Kicker>([
    .optionalText("label", "What it is about.", \.label),
    .optionalText("value", "What is said about it.", \.value),
    .optionalRecord("count", of: Count.view, "How many there are of it.", \.count),
    .optionalRecord("mark", of: Mark.view, "A state.", \.mark),
  ])
}

extension Tool {
  static let view = View<Tool>([
    .text("text", "The words.", \.text),
    .optionalURL("href", "Where they lead, if they are no mere label.", \.target),
    .flag("isCurrent", "Whether this is how things are seen now.", \.isCurrent),
    .flag("isCount", "Whether they say how many there are where they lead.", \.isCount),
  ])
}

internal import Templating

/// A sentence that the compiler worked out, with the state that it is about: "Broken: it rests on
/// A-3, which is not true."
struct Notice: Sendable, Hashable {
  let mark: Mark
  let sentence: Sentence
  /// What is said below it, smaller.
  var note: Sentence?
}

extension Notice {
  static let view = View<Notice>([
    .record("mark", of: Mark.view, "The state that it is about.", \.mark),
    .record("sentence", of: Sentence.view, "The sentence.", \.sentence),
    .optionalRecord("remark", of: Sentence.view, "What is said below it.", \.note),
  ])
}

/// A closed set of words that a key may have, each with what it means.
package protocol Vocabulary: RawRepresentable, CaseIterable, Sendable, Hashable
where RawValue == String {
  /// What the word says, in one short sentence without a full stop.
  var summary: String { get }
}

/// The words of a vocabulary as data, for messages, documentation and completion.
package struct Word: Sendable, Hashable {
  package let name: String
  package let summary: String

  package init(_ name: String, _ summary: String) {
    self.name = name
    self.summary = summary
  }
}

extension Vocabulary {
  package static var words: [Word] { allCases.map { Word($0.rawValue, $0.summary) } }
}

/// What a key's value may be.
package indirect enum ValueType: Sendable, Hashable {
  /// One line of text.
  case text
  /// Running text with references.
  case phrase
  case flag
  case number
  case date
  case interval
  /// Versions of the product, such as `2.x`.
  case versions
  /// A level of one of the workspace's scales, such as `high`.
  case level(LevelScale)
  /// One of the words.
  case choice([Word])
  /// One of the words, or another of the author's.
  case openChoice([Word])
  /// The id of an entity of one of these kinds; none means of any kind.
  case reference(Set<Kind>)
  /// A reference where the text has the form of an id that exists, else plain text.
  case referenceOrText(Set<Kind>)
  /// The id of a model of the workspace.
  case model
  /// An entry of a bundled catalogue, such as `CWE-77`.
  case catalogueID
  /// A file of the workspace, relative to the page.
  case file
  case url
  case expression
  /// One value, or several in a list.
  case list(ValueType)
  /// A mapping with these keys.
  case record([FieldSpec])
  /// A mapping with keys of the author's, or only those of the words where there are some.
  case dictionary(ValueType, keys: [Word])
  /// The first for a scalar, the second for a mapping, or for a list if it is one.
  case either(ValueType, ValueType)
  /// A mapping of ids to entities of a kind.
  case declarations(Kind)
  /// Steps that may nest by `any-of` and `all-of`.
  case attackSteps
}

extension ValueType {
  /// The type in a few words, for documentation and messages.
  package var words: String {
    switch self {
    case .text: "text"
    case .phrase: "text, with [[references]]"
    case .flag: "true or false"
    case .number: "a number"
    case .date: "a date, such as 2026-11-21"
    case .interval: "an interval, such as '6 months', or 'release'"
    case .versions: "versions, such as '2.x' or '>= 2.0, < 3.0'"
    case .level: "a level of the workspace's scale"
    case .choice(let words): words.map { "'\($0.name)'" }.joined(separator: ", ")
    case .openChoice(let words):
      words.map { "'\($0.name)'" }.joined(separator: ", ") + ", or a word of your own"
    case .reference(let kinds): kinds.isEmpty ? "an id" : "the id of \(Self.list(kinds))"
    case .referenceOrText(let kinds): "the id of \(Self.list(kinds)), or text"
    case .model: "the id of a model"
    case .catalogueID: "an entry of a catalogue, such as CWE-77 or LLM01:2025"
    case .file: "a file of the workspace"
    case .url: "an address"
    case .expression: "an expression"
    case .list(let type): "\(type.words); or a list of such"
    case .record(let fields):
      "a mapping with " + fields.map { "'\($0.name)'" }.joined(separator: ", ")
    case .dictionary(let type, _): "a mapping of names to \(type.words)"
    case .either(let scalar, let mapping): "\(scalar.words); or \(mapping.words)"
    case .declarations(let kind): "a mapping of ids to \(kind.plural)"
    case .attackSteps: "steps, each text or a mapping with 'step', 'any-of', 'all-of'"
    }
  }

  private static func list(_ kinds: Set<Kind>) -> String {
    kinds.map(\.oneOf).sorted().joined(separator: " or ")
  }
}

extension ValueType {
  /// Whether files can be named in it.
  var holdsFiles: Bool {
    switch self {
    case .file: true
    case .list(let element), .dictionary(let element, _): element.holdsFiles
    case .record(let fields): fields.contains { $0.type.holdsFiles }
    case .either(let scalar, let mapping): scalar.holdsFiles || mapping.holdsFiles
    case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .choice, .openChoice,
      .reference, .referenceOrText, .model, .catalogueID, .url, .expression, .declarations,
      .attackSteps:
      false
    }
  }
}

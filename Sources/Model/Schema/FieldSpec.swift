package import Diagnostics

/// One key of a schema: its name, what it may hold, and one sentence that says what it is for.
package struct FieldSpec: Sendable, Hashable {
  package let name: String
  package let summary: String
  package let type: ValueType
  /// The link that a reference in this key makes.
  package let relation: Relation?
  /// Whether the link runs from the entity that is named to the one that names it.
  package let isReversed: Bool

  package init(
    _ name: String, _ type: ValueType, _ summary: String, relation: Relation? = nil,
    reversed: Bool = false
  ) {
    self.name = name
    self.summary = summary
    self.type = type
    self.relation = relation
    self.isReversed = reversed
  }
}

/// A key whose value has a Swift type: the only way in which code asks for one.
package struct Key<Value: Sendable>: Sendable {
  package let spec: FieldSpec
  let read: @Sendable (FieldValue) -> Value?

  init(_ spec: FieldSpec, read: @escaping @Sendable (FieldValue) -> Value?) {
    self.spec = spec
    self.read = read
  }
}

extension Key where Value == Located<String> {
  package static func text(_ name: String, _ summary: String, as type: ValueType = .text) -> Self {
    Key(FieldSpec(name, type, summary)) { value in
      if case .text(let text) = value { text } else { nil }
    }
  }
}

extension Key where Value == Phrase {
  package static func phrase(_ name: String, _ summary: String) -> Self {
    Key(FieldSpec(name, .phrase, summary)) { value in
      if case .phrase(let phrase) = value { phrase } else { nil }
    }
  }
}

extension Key where Value == Located<Bool> {
  package static func flag(_ name: String, _ summary: String) -> Self {
    Key(FieldSpec(name, .flag, summary)) { value in
      if case .flag(let flag) = value { flag } else { nil }
    }
  }
}

extension Key where Value == Located<Double> {
  package static func number(_ name: String, _ summary: String) -> Self {
    Key(FieldSpec(name, .number, summary)) { value in
      if case .number(let number) = value { number } else { nil }
    }
  }
}

extension Key where Value == Located<Day> {
  package static func date(_ name: String, _ summary: String) -> Self {
    Key(FieldSpec(name, .date, summary)) { value in
      if case .date(let date) = value { date } else { nil }
    }
  }
}

extension Key where Value == Located<Interval> {
  package static func interval(_ name: String, _ summary: String) -> Self {
    Key(FieldSpec(name, .interval, summary)) { value in
      if case .interval(let interval) = value { interval } else { nil }
    }
  }
}

extension Key {
  /// A key with one of a closed set of words.
  package static func choice<Words: Vocabulary>(_ name: String, _ summary: String) -> Self
  where Value == Located<Words> {
    Key(FieldSpec(name, .choice(Words.words), summary)) { value in
      guard case .text(let text) = value, let word = Words(rawValue: text.value) else { return nil }
      return Located(word, at: text.span)
    }
  }

  /// A key with some of a closed set of words.
  package static func choices<Words: Vocabulary>(_ name: String, _ summary: String) -> Self
  where Value == [Located<Words>] {
    Key(FieldSpec(name, .list(.choice(Words.words)), summary)) { value in
      value.items.compactMap { item in
        guard case .text(let text) = item, let word = Words(rawValue: text.value) else {
          return nil
        }
        return Located(word, at: text.span)
      }
    }
  }
}

extension Key where Value == [Located<String>] {
  package static func texts(_ name: String, _ summary: String, as type: ValueType = .text) -> Self {
    Key(FieldSpec(name, .list(type), summary)) { value in
      value.items.compactMap { item in
        switch item {
        case .text(let text): text
        case .phrase(let phrase): Located(phrase.text, at: phrase.span)
        case .reference(let reference): reference.map(\.description)
        case .flag, .number, .date, .interval, .list, .record: nil
        }
      }
    }
  }
}

extension Key where Value == [Phrase] {
  package static func phrases(_ name: String, _ summary: String) -> Self {
    Key(FieldSpec(name, .list(.phrase), summary)) { value in
      value.items.compactMap { if case .phrase(let phrase) = $0 { phrase } else { nil } }
    }
  }
}

extension Key where Value == Located<EntityReference> {
  package static func reference(
    _ name: String, to kinds: Set<Kind>, _ relation: Relation, reversed: Bool = false,
    _ summary: String
  ) -> Self {
    let spec = FieldSpec(name, .reference(kinds), summary, relation: relation, reversed: reversed)
    return Key(spec) { value in
      if case .reference(let reference) = value { reference } else { nil }
    }
  }
}

extension Key where Value == [Located<EntityReference>] {
  package static func references(
    _ name: String, to kinds: Set<Kind>, _ relation: Relation, reversed: Bool = false,
    _ summary: String
  ) -> Self {
    let type = ValueType.list(.reference(kinds))
    let spec = FieldSpec(name, type, summary, relation: relation, reversed: reversed)
    return Key(spec) { value in
      value.items.compactMap { if case .reference(let reference) = $0 { reference } else { nil } }
    }
  }
}

extension Key where Value == FieldSet {
  package static func record(_ name: String, _ summary: String, _ fields: [FieldSpec]) -> Self {
    Key(FieldSpec(name, .record(fields), summary)) { value in
      if case .record(let fields, _) = value { fields } else { nil }
    }
  }

  /// A mapping whose names are the author's, or those of the words.
  package static func dictionary(
    _ name: String, of type: ValueType, keys: [Word] = [], _ summary: String
  ) -> Self {
    Key(FieldSpec(name, .dictionary(type, keys: keys), summary)) { value in
      if case .record(let fields, _) = value { fields } else { nil }
    }
  }
}

extension Key where Value == [FieldSet] {
  /// A list of mappings; a single one counts as a list.
  package static func records(_ name: String, _ summary: String, _ fields: [FieldSpec]) -> Self {
    Key(FieldSpec(name, .list(.record(fields)), summary)) { value in
      value.items.compactMap { if case .record(let fields, _) = $0 { fields } else { nil } }
    }
  }
}

extension Key where Value == FieldValue {
  /// A key that is read as it stands.
  package static func value(
    _ name: String, _ type: ValueType, _ summary: String, relation: Relation? = nil,
    reversed: Bool = false
  ) -> Self {
    Key(FieldSpec(name, type, summary, relation: relation, reversed: reversed)) { $0 }
  }
}

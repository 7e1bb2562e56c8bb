package import Diagnostics

/// The value of one key, read by the type that the schema gives it.
package indirect enum FieldValue: Sendable, Hashable {
  /// Text, a level, a choice, an id of a catalogue, a path: whatever is one scalar.
  case text(Located<String>)
  /// Running text in which `[[references]]` are links.
  case phrase(Phrase)
  case flag(Located<Bool>)
  case number(Located<Double>)
  case date(Located<Day>)
  case interval(Located<Interval>)
  case reference(Located<EntityReference>)
  case list([FieldValue], SourceSpan)
  case record(FieldSet, SourceSpan)
}

extension FieldValue {
  package var span: SourceSpan {
    switch self {
    case .text(let value): value.span
    case .phrase(let phrase): phrase.span
    case .flag(let value): value.span
    case .number(let value): value.span
    case .date(let value): value.span
    case .interval(let value): value.span
    case .reference(let value): value.span
    case .list(_, let span), .record(_, let span): span
    }
  }

  /// The items of a list; a single value counts as a list of one.
  package var items: [FieldValue] {
    if case .list(let items, _) = self { items } else { [self] }
  }

  /// The value as an author would write it on one line.
  package var text: String {
    switch self {
    case .text(let value): value.value
    case .phrase(let phrase): phrase.text
    case .flag(let value): value.value ? "true" : "false"
    case .number(let value): number(value.value)
    case .date(let value): value.value.description
    case .interval(let value): value.value.description
    case .reference(let value): value.value.description
    case .list(let items, _): items.map(\.text).joined(separator: ", ")
    case .record(let fields, _):
      fields.entries.map { "\($0.key.value): \($0.value.text)" }.joined(separator: ", ")
    }
  }

  private func number(_ value: Double) -> String {
    value == value.rounded() && abs(value) < 1e15 ? String(Int(value)) : "\(value)"
  }
}

/// Keys with their values, in the order of the source.
package struct FieldSet: Sendable, Hashable {
  package struct Entry: Sendable, Hashable {
    package let key: Located<String>
    package let value: FieldValue

    package init(key: Located<String>, value: FieldValue) {
      self.key = key
      self.value = value
    }
  }

  package private(set) var entries: [Entry]

  package init(_ entries: [Entry] = []) {
    self.entries = entries
  }

  package subscript(name: String) -> FieldValue? { entry(name)?.value }

  package func entry(_ name: String) -> Entry? {
    for index in entries.indices where entries[index].key.value == name { return entries[index] }
    return nil
  }

  /// The value of a typed key; `nil` where it is not given.
  package subscript<Value>(key: Key<Value>) -> Value? {
    guard let value = self[key.spec.name] else { return nil }
    return key.read(value)
  }

  mutating func append(_ entry: Entry) { entries.append(entry) }

  /// These entries, and of the others those whose keys are not set here.
  package func filled(from others: FieldSet, except: Set<String>) -> FieldSet {
    let missing = others.entries.filter {
      self[$0.key.value] == nil && !except.contains($0.key.value)
    }
    return FieldSet(entries + missing)
  }
}

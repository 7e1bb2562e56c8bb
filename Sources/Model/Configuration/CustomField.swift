internal import Diagnostics

/// A key that a workspace adds to blocks.
package struct CustomField: Sendable, Hashable {
  package let spec: FieldSpec
  /// The kinds that have it; none means all.
  package let kinds: Set<Kind>

  static let type = Key<Located<CustomFieldType>>.choice("type", "What it may hold.")
  static let values = Key<[Located<String>]>.texts("values", "The words of a choice.")
  static let summary = Key<Located<String>>.text("summary", "What it is for, in one sentence.")
  static let kinds = Key<[Located<String>]>.texts(
    "for", "The kinds that have it; all, where none is named.",
    as: .choice(Kind.allCases.map { Word($0.rawValue, $0.plural) }))

  package static let fields: [FieldSpec] = [type.spec, values.spec, summary.spec, kinds.spec]

  /// The custom fields of a configuration.
  static func all(in declarations: FieldSet) -> [CustomField] {
    declarations.entries.compactMap { entry in
      guard case .record(let fields, _) = entry.value else { return nil }
      let summary = fields[Self.summary]?.value ?? "A field of this workspace."
      let spec = FieldSpec(entry.key.value, type(in: fields), summary)
      return CustomField(
        spec: spec, kinds: Set((fields[kinds] ?? []).compactMap { Kind(rawValue: $0.value) }))
    }
  }

  private static func type(in fields: FieldSet) -> ValueType {
    let words = (fields[values] ?? []).map { Word($0.value, "") }
    return switch fields[type]?.value {
    case .flag: .flag
    case .number: .number
    case .date: .date
    case .choice: .choice(words)
    case .text, nil: words.isEmpty ? .text : .choice(words)
    }
  }
}

/// What a custom field may hold.
package enum CustomFieldType: String, Vocabulary {
  case text, flag, number, date, choice

  package var summary: String {
    switch self {
    case .text: "one line of text"
    case .flag: "true or false"
    case .number: "a number"
    case .date: "a date"
    case .choice: "one of the 'values'"
    }
  }
}

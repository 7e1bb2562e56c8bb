internal import Model

/// The topic of a key, in all the schemas that have it.
///
/// Schemas in which the key means the same share a section.
func topic(ofKey name: String, in keys: [(schema: Schema, spec: FieldSpec)]) -> Topic? {
  guard let first = keys.first else { return nil }
  var meanings: [(spec: FieldSpec, owners: [String])] = []
  for key in keys {
    if let index = meanings.firstIndex(where: { $0.spec == key.spec }) {
      meanings[index].owners.append(key.schema.name)
    } else {
      meanings.append((key.spec, [key.schema.name]))
    }
  }
  let sections = meanings.map { meaning in
    "## In \(meaning.owners.map { "`\($0)`" }.joined(separator: ", "))\n\n"
      + description(of: meaning.spec)
  }
  return Topic(
    name: name, summary: first.spec.summary,
    page: "# \(name)\n\n" + sections.joined(separator: "\n"))
}

/// The topic of a path such as `threat.accepted.until`.
func topic(ofPath path: String) -> Topic? {
  guard let schema = allSchemas.first(where: { path.hasPrefix($0.name + ".") }) else { return nil }
  var fields = schema.fields
  var found: FieldSpec?
  for name in path.dropFirst(schema.name.count + 1).split(separator: ".") {
    guard let spec = fields.first(where: { $0.name == name }) else { return nil }
    found = spec
    fields = spec.type.fields
  }
  return found.map { spec in
    Topic(name: path, summary: spec.summary, page: "# \(path)\n\n" + description(of: spec))
  }
}

private func description(of spec: FieldSpec) -> String {
  let words = spec.type.choices.filter { !$0.summary.isEmpty }
  var text = "\(spec.summary)\n\n"
  text += spec.type.isChoice ? "It holds one of these words:\n" : "It holds \(spec.type.words).\n"
  if !words.isEmpty {
    text += "\n" + words.map { "- **\($0.name)**: \($0.summary)\n" }.joined()
  }
  let fields = spec.type.fields
  if !fields.isEmpty {
    text += "\n" + fields.map { "- **\($0.name)**: \($0.summary)\n" }.joined()
  }
  if let relation = spec.relation {
    let (here, there) =
      spec.isReversed
      ? (relation.inverseVerb, relation.verb) : (relation.verb, relation.inverseVerb)
    text += "\nIt makes a link that is shown at both ends: \"\(here)\" here, \"\(there)\" there.\n"
  }
  return text
}

extension ValueType {
  /// The keys of a mapping that the type is, or holds.
  var fields: [FieldSpec] {
    switch self {
    case .record(let fields): fields
    case .list(let type), .dictionary(let type, _): type.fields
    case .either(let scalar, let mapping): scalar.fields + mapping.fields
    case .declarations(let kind): Schema.of(kind).fields
    case .attackSteps: AttackTree.stepFields
    case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .choice, .openChoice,
      .reference, .referenceOrText, .model, .catalogueID, .file, .url, .expression:
      []
    }
  }

  /// Whether the type is one word of a list that says what each means.
  var isChoice: Bool {
    if case .choice = self { true } else { false }
  }

  /// The words to choose from.
  var choices: [Word] {
    switch self {
    case .choice(let words), .openChoice(let words): words
    case .list(let type): type.choices
    case .dictionary(let type, let keys): keys + type.choices
    case .either(let scalar, let mapping): scalar.choices + mapping.choices
    case .record, .declarations, .attackSteps, .text, .phrase, .flag, .number, .date, .interval,
      .versions, .level, .reference, .referenceOrText, .model, .catalogueID, .file, .url,
      .expression:
      []
    }
  }
}

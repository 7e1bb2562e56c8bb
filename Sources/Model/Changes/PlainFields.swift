internal import Diagnostics
internal import Markup

/// The keys of something with what they say, nested ones as `accepted.until`.
package typealias PlainFields = [String: PlainValue]

/// Strips what is written on one side of a comparison down to what it says.
///
/// Names are those of the new state on both sides, so that what was only renamed compares equal.
struct PlainReader {
  let workspace: Workspace
  /// The name of an entity of this side, in the new state.
  let name: (EntityIndex) -> String
  /// What stands for an entity in a sentence, in the new state.
  let title: (EntityIndex) -> String

  /// The key that stands for the text below the keys.
  static let bodyKey = "text"
}

extension PlainReader {
  /// What is said of an entity, by itself or by what it is based on. What is a link is left to the
  /// comparison of links, because it may be written on either side.
  func fields(of entity: EntityIndex) -> PlainFields {
    let about = workspace[entity]
    let model = workspace.model(of: entity)
    var fields: PlainFields = [:]
    for entry in about.fields.entries where !isLeftOut(entry.key.value, of: about.kind) {
      add(entry.value, as: entry.key.value, from: model, to: &fields)
    }
    for (key, value) in Self.defaults(of: about.kind) where fields[key] == .text(value) {
      fields[key] = nil
    }
    if about.kind == .threat, hasStatement(about) || about[Common.basedOn] != nil {
      let text = sentence(of: entity).withoutLineBreaks
      if !text.isEmpty { fields[Threat.statement.spec.name] = .text(text) }
    }
    let body = text(of: about.body.blocks + about.body.footnotes.flatMap(\.blocks), from: model)
    if !body.isEmpty { fields[Self.bodyKey] = .text(body) }
    return fields
  }

  /// What the front matter of a page, or the configuration, says.
  func fields(of set: FieldSet, from model: ModelIndex? = nil) -> PlainFields {
    var fields: PlainFields = [:]
    for entry in set.entries { add(entry.value, as: entry.key.value, from: model, to: &fields) }
    return fields
  }

  private func add(
    _ value: FieldValue, as key: String, from model: ModelIndex?, to fields: inout PlainFields
  ) {
    switch value {
    case .record(let parts, _):
      for entry in parts.entries {
        add(entry.value, as: "\(key).\(entry.key.value)", from: model, to: &fields)
      }
    case .list(let items, _) where key == Threat.targets.spec.name:
      add(states: items, from: model, to: &fields)
    case .list(let items, _) where Self.ordered.contains(key):
      fields[key] = .sequence(items.map { text(of: $0, from: model) })
    case .list(let items, _):
      fields[key] = PlainValue(set: items.map { text(of: $0, from: model) })
    case .text, .phrase, .flag, .number, .date, .interval, .reference:
      fields[key] = .text(text(of: value, from: model))
    }
  }

  /// What is said of single targets; which targets there are is a matter of links.
  private func add(
    states items: [FieldValue], from model: ModelIndex?, to fields: inout PlainFields
  ) {
    for item in items {
      guard case .record(let parts, _) = item, let target = parts["id"] else { continue }
      let key = "\(Threat.targets.spec.name).\(text(of: target, from: model))"
      for entry in parts.entries where entry.key.value != "id" {
        add(entry.value, as: "\(key).\(entry.key.value)", from: model, to: &fields)
      }
    }
  }

  private func text(of value: FieldValue, from model: ModelIndex?) -> String {
    switch value {
    case .reference(let reference): name(of: reference.value, from: model)
    case .phrase(let phrase): text(of: phrase, from: model)
    case .list(let items, _):
      "[" + items.map { text(of: $0, from: model) }.joined(separator: ", ") + "]"
    case .record(let fields, _):
      fields.entries.map { "\($0.key.value): \(text(of: $0.value, from: model))" }.sorted()
        .joined(separator: ", ")
    case .text, .flag, .number, .date, .interval: value.text.withoutLineBreaks
    }
  }

  private func text(of phrase: Phrase, from model: ModelIndex?) -> String {
    phrase.pieces.map { piece in
      switch piece {
      case .text(let text): text
      case .reference(let target, let words): name(of: target.value, words, from: model)
      }
    }.joined().withoutLineBreaks
  }

  /// A reference in running text: its words, and what it names where these do not say it.
  func name(of target: String, _ words: String?, from model: ModelIndex?) -> String {
    let name = EntityReference(target).map { self.name(of: $0, from: model) } ?? target
    return words.map { "\($0) (\(name))" } ?? name
  }

  /// The id in the new state, with the model where that is another one.
  private func name(of reference: EntityReference, from model: ModelIndex?) -> String {
    guard let entity = workspace.resolve(reference, from: model) else {
      return reference.description
    }
    let name = self.name(entity)
    guard workspace.model(of: entity) == model, let slash = name.firstIndex(of: "/") else {
      return name
    }
    return String(name[name.index(after: slash)...])
  }

  private func sentence(of threat: EntityIndex) -> String {
    workspace.statement(of: threat).segments.map { segment in
      switch segment {
      case .connective(let words): words
      case .part(let part): part.entity.map(title) ?? part.text
      }
    }.joined()
  }

  private func hasStatement(_ threat: Entity) -> Bool {
    threat.statement != nil
      || StatementRole.allCases.contains { threat.fields[$0.rawValue] != nil }
  }
}

extension PlainReader {
  /// Keys that are compared as links, as names or as a sentence.
  private func isLeftOut(_ key: String, of kind: Kind) -> Bool {
    if key == Common.formerly.spec.name { return true }
    if kind == .threat, Self.statementKeys.contains(key) { return true }
    guard let spec = Schema.of(kind).field(key), let relation = spec.relation else { return false }
    if relation.isWrittenAtItsStart { return false }
    switch spec.type {
    case .reference, .list(.reference), .declarations: return true
    default: return false
    }
  }

  private static let statementKeys =
    Set(StatementRole.allCases.map(\.rawValue)).union([Threat.statement.spec.name])

  /// Lists whose order says something.
  private static let ordered: Set<String> = [
    Threat.steps.spec.name, ListView.columns.spec.name, ListView.sort.spec.name,
    Configuration.levels.spec.name, Configuration.matrix.spec.name,
    Configuration.navigation.spec.name,
  ]

  /// What is meant where a key is left out.
  private static func defaults(of kind: Kind) -> [String: String] {
    switch kind {
    case .threat: [Threat.status.spec.name: ThreatStatus.open.rawValue]
    case .mitigation: [Mitigation.status.spec.name: MitigationStatus.proposed.rawValue]
    case .assumption: [Assumption.status.spec.name: AssumptionStatus.unconfirmed.rawValue]
    case .dataflow: [Dataflow.direction.spec.name: DiagramDirection.right.rawValue]
    case .asset, .source, .evidence, .objective, .question, .incident, .review, .attackTree, .view,
      .element, .flow, .boundary:
      [:]
    }
  }
}

extension Relation {
  /// Whether only the entity at which a link starts can say so, and can say so once: then it is a
  /// key like others.
  var isWrittenAtItsStart: Bool {
    switch self {
    case .within, .from, .to, .basedOn, .duplicates: true
    case .targets, .comesFrom, .harms, .mitigates, .restsOn, .verifies, .protects, .carries, .holds,
      .crosses, .refines, .shows, .appliesTo, .affects, .realised, .taught, .reaches, .counteredBy,
      .mentions:
      false
    }
  }
}

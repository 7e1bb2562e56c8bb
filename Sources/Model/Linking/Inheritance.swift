package import Diagnostics

extension Linker {
  /// Fills the keys that entities take from those that they are based on.
  mutating func inherit() {
    var state = Array(repeating: Visit.new, count: entities.count)
    for index in entities.indices where entities[index].fields["based-on"] != nil {
      inherit(EntityIndex(index), &state)
    }
  }

  private enum Visit {
    case new, open, done
  }

  /// Follows the chain of bases to its end, and fills from there back, so that depth costs no stack.
  private mutating func inherit(_ start: EntityIndex, _ state: inout [Visit]) {
    var chain: [(entity: EntityIndex, base: EntityIndex)] = []
    var entity = start
    while state[entity.rawValue] == .new, let base = base(of: entity) {
      state[entity.rawValue] = .open
      chain.append((entity, base))
      if state[base.rawValue] == .open {
        diagnostics.append(cycle(of: entities[entity.rawValue], entities[base.rawValue]))
        chain.removeLast()
        break
      }
      entity = base
    }
    for (entity, base) in chain.reversed() { fill(entity, from: base) }
    for (entity, _) in chain { state[entity.rawValue] = .done }
  }

  private func base(of entity: EntityIndex) -> EntityIndex? {
    guard let reference = entities[entity.rawValue][Common.basedOn] else { return nil }
    let base = symbols.entity(reference.value, from: modelOfEntity[entity.rawValue])
    // A reference to nothing, or to another kind, is reported where links are made.
    return base.flatMap {
      entities[$0.rawValue].kind == entities[entity.rawValue].kind && $0 != entity ? $0 : nil
    }
  }

  private mutating func fill(_ entity: EntityIndex, from base: EntityIndex) {
    let model = modelOfEntity[base.rawValue]
    let isElsewhere = model != modelOfEntity[entity.rawValue]
    let home = isElsewhere ? model.map { models[$0.rawValue].id.value } : nil
    bases[entity] = base
    let inherited = entities[base.rawValue].fields.qualified(by: home)
    let own = entities[entity.rawValue]
    entities[entity.rawValue] = own.with(
      own.fields.filled(from: inherited, except: Self.ownKeys(of: own.kind)))
  }

  /// The keys that are never taken over: names and answers of one's own, what is said about the
  /// base's own surroundings, and the parts of a statement, which are put together elsewhere.
  private static func ownKeys(of kind: Kind) -> Set<String> {
    let keys: Set<String> = [
      "based-on", "formerly", "allow", "issue", "audience", "statement", "targets", "mitigates",
      "verifies", "applies-to",
    ]
    return kind == .threat ? keys.union(StatementRole.allCases.map(\.rawValue)) : keys
  }
}

extension FieldSet {
  /// The same fields as another model has to write them.
  fileprivate func qualified(by model: EntityID?) -> FieldSet {
    guard let model else { return self }
    return FieldSet(entries.map { Entry(key: $0.key, value: $0.value.qualified(by: model)) })
  }
}

extension FieldValue {
  fileprivate func qualified(by model: EntityID) -> FieldValue {
    switch self {
    case .reference(let reference):
      .reference(reference.map { EntityReference(model: $0.model ?? model, id: $0.id) })
    case .phrase(let phrase):
      .phrase(phrase.qualified(by: model))
    case .list(let items, let span): .list(items.map { $0.qualified(by: model) }, span)
    case .record(let fields, let span): .record(fields.qualified(by: model), span)
    case .text, .flag, .number, .date, .interval: self
    }
  }
}

extension Phrase {
  fileprivate func qualified(by model: EntityID) -> Phrase {
    Phrase(
      pieces.map { piece in
        guard case .reference(let target, let words) = piece, !target.value.contains("/"),
          !target.value.contains(".md")
        else { return piece }
        return .reference(target.map { "\(model)/\($0)" }, words: words ?? target.value)
      }, at: span)
  }
}

extension Rule {
  package static let basedOnCycle = Rule("based-on-cycle", .error)
}

private func cycle(of entity: Entity, _ base: Entity) -> Diagnostic {
  Diagnostic(
    .basedOnCycle, "'\(entity.id.value)' is in the end based on itself",
    at: entity[Common.basedOn]?.span ?? entity.id.span,
    notes: [.init("by way of this one", at: base.id.span)]
  )
}

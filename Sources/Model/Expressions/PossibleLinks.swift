/// Which kinds can be linked how, as the schema has it.
enum PossibleLinks {
  struct Link: Sendable, Hashable {
    let source: Kind
    let relation: Relation
    let target: Kind
  }

  /// Every link that a key can make, and those that are worked out.
  static let all: Set<Link> = {
    var links: Set<Link> = [
      Link(source: .threat, relation: .comesFrom, target: .source),
      Link(source: .threat, relation: .harms, target: .asset),
      Link(source: .flow, relation: .crosses, target: .boundary),
    ]
    for kind in Kind.allCases {
      for spec in Schema.of(kind).fields {
        guard let relation = spec.relation else { continue }
        for other in relation == .basedOn ? [kind] : spec.type.linkedKinds {
          links.insert(
            spec.isReversed
              ? Link(source: other, relation: relation, target: kind)
              : Link(source: kind, relation: relation, target: other))
        }
      }
    }
    return links
  }()

  /// For each kind and relation the kinds to which it leads.
  private static let targets = Dictionary(grouping: all) { SourceRelation($0.source, $0.relation) }
    .mapValues { Set($0.map(\.target)) }

  /// For each kind the kinds that it is linked with at either end, except as each other's base.
  private static let neighbours = all.filter { $0.relation != .basedOn }
    .reduce(into: [Kind: Set<Kind>]()) { neighbours, link in
      neighbours[link.source, default: []].insert(link.target)
      neighbours[link.target, default: []].insert(link.source)
    }

  private struct SourceRelation: Hashable {
    let source: Kind
    let relation: Relation

    init(_ source: Kind, _ relation: Relation) {
      self.source = source
      self.relation = relation
    }
  }

  /// The kinds to which links of a relation lead from a kind.
  static func kinds(from source: Kind, by relation: Relation) -> Set<Kind> {
    targets[SourceRelation(source, relation)] ?? []
  }

  /// The kinds that a kind can be linked with.
  static func kinds(around kind: Kind) -> Set<Kind> { neighbours[kind] ?? [] }
}

extension PossibleLinks {
  /// For each kind the relations by which others can be linked with it and that none of its own
  /// keys writes, in their order.
  fileprivate static let incoming = Dictionary(
    uniqueKeysWithValues: Kind.allCases.map { kind in
      let own = Schema.of(kind).fields.filter(\.isReversed).compactMap(\.relation)
      let relations = Set(all.filter { $0.target == kind }.map(\.relation)).subtracting(own)
      return (kind, Relation.allCases.filter { relations.contains($0) && $0 != .mentions })
    })
}

extension Kind {
  /// The relations by which others can be linked with an entity of this kind, but for those that
  /// its own keys write.
  package var incomingRelations: [Relation] { PossibleLinks.incoming[self] ?? [] }
}

extension ValueType {
  /// The kinds of the entities that a value may name.
  var linkedKinds: Set<Kind> {
    switch self {
    case .reference(let kinds), .referenceOrText(let kinds):
      kinds.isEmpty ? Set(Kind.allCases) : kinds
    case .list(let element): element.linkedKinds
    case .either(let scalar, _): scalar.linkedKinds
    case .declarations(let kind): [kind]
    case .attackSteps: [.mitigation]
    case .text, .phrase, .flag, .number, .date, .interval, .versions, .level, .choice, .openChoice,
      .model,
      .catalogueID, .file, .url, .expression, .record, .dictionary:
      []
    }
  }
}

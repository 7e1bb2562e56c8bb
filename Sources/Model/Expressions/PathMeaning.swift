/// What a name in a path means on an entity of one kind.
struct PathMeaning: Sendable {
  /// Where it leads, if it leads to other entities.
  var step: PathStep?
  var kinds: Set<Kind> = []
  /// What it stands for at a path's end.
  let end: PathEnd
  let type: ExpressionType
  /// The value's type, if names may follow that stand within it.
  var inside: ValueType?
}

extension PathMeaning {
  /// A name that leads to other entities, and stands for them at a path's end.
  fileprivate init(to kinds: Set<Kind>, by step: PathStep) {
    self.init(step: step, kinds: kinds, end: .linked(step), type: .entity)
  }

  fileprivate init(_ end: PathEnd, _ type: ExpressionType, inside: ValueType? = nil) {
    self.init(step: nil, kinds: [], end: end, type: type, inside: inside)
  }

  /// The meaning of a key: its links where it has a relation, else its value.
  fileprivate init(_ spec: FieldSpec) {
    if let relation = spec.relation {
      self.init(to: spec.type.linkedKinds, by: .links(relation, isReversed: spec.isReversed))
    } else {
      let type = ExpressionType(spec.type)
      self.init(.field([spec.name], type), type, inside: spec.type)
    }
  }
}

extension Kind {
  /// What a name means on an entity of this kind, if it can mean anything.
  func meaning(of name: String, _ settings: LoweringSettings) -> PathMeaning? {
    if let worked = workedOut(name) { return worked }
    if let spec = Schema.of(self).field(name) ?? customField(name, settings) {
      return PathMeaning(spec)
    }
    if let kind = Kind(singularOrPlural: name) {
      if kind == .boundary, hasBoundaries { return PathMeaning(to: [.boundary], by: .boundaries) }
      guard PossibleLinks.kinds(around: self).contains(kind) else { return nil }
      return PathMeaning(to: [kind], by: .linked(kind))
    }
    guard let relation = Relation(rawValue: name) else { return nil }
    let kinds = PossibleLinks.kinds(from: self, by: relation)
    return kinds.isEmpty ? nil : PathMeaning(to: kinds, by: .links(relation, isReversed: false))
  }

  /// Every name that means something on an entity of this kind.
  func pathNames(_ settings: LoweringSettings) -> [String] {
    let special = [Self.state, Self.verification].filter { workedOut($0) != nil }
    let custom = settings.customFields.filter { $0.kinds.isEmpty || $0.kinds.contains(self) }
    let names =
      ["id", "kind", "title", "model"] + special + Schema.of(self).fields.map(\.name)
      + custom.map(\.spec.name) + PossibleLinks.kinds(around: self).map(\.pathPlural)
      + (hasBoundaries ? ["boundary"] : [])
      + Relation.allCases.filter { !PossibleLinks.kinds(from: self, by: $0).isEmpty }.map(
        \.rawValue)
    return Set(names).sorted()
  }

  private var hasBoundaries: Bool { self == .element || self == .flow || self == .boundary }

  /// The kind of a name, such as `threat` or `threats`.
  package init?(singularOrPlural name: String) {
    guard let kind = Self.allCases.first(where: { $0.rawValue == name || $0.pathPlural == name })
    else { return nil }
    self = kind
  }

  private var pathPlural: String {
    switch self {
    case .boundary: "boundaries"
    case .evidence: rawValue
    case .asset, .source, .assumption, .dataflow, .threat, .mitigation, .objective, .question,
      .incident, .review, .attackTree, .view, .element, .flow:
      rawValue + "s"
    }
  }

  private func customField(_ name: String, _ settings: LoweringSettings) -> FieldSpec? {
    settings.customFields.first {
      $0.spec.name == name && ($0.kinds.isEmpty || $0.kinds.contains(self))
    }?.spec
  }

  /// What is known of an entity beside its keys, or better than they say it.
  private func workedOut(_ name: String) -> PathMeaning? {
    switch name {
    case "id": PathMeaning(.itself, .entity)
    case "kind": PathMeaning(.kind, .word(Kind.allCases.map(\.rawValue), isOpen: false))
    case "title": PathMeaning(.title, .text)
    case "model": PathMeaning(.model, .text)
    default:
      switch self {
      case .threat: workedOutOfThreat(name)
      case .evidence:
        name == Self.state
          ? PathMeaning(.state, .word(EvidenceStanding.allCases.map(\.rawValue), isOpen: false))
          : nil
      case .mitigation:
        name == Self.verification
          ? PathMeaning(.state, .word(Verification.allCases.map(\.rawValue), isOpen: false)) : nil
      case .asset, .source, .assumption, .dataflow, .objective, .question, .incident, .review,
        .attackTree, .view, .element, .flow, .boundary:
        nil
      }
    }
  }

  private static let state = "state"
  private static let verification = "verification"

  private func workedOutOfThreat(_ name: String) -> PathMeaning? {
    switch name {
    case Self.state:
      PathMeaning(.state, .word(ThreatState.allCases.map(\.rawValue), isOpen: false))
    case "risk": PathMeaning(.risk(.initial), .risk, inside: Threat.risk.spec.type)
    case "residual": PathMeaning(.risk(.target), .risk, inside: Threat.residual.spec.type)
    case "source": statement(.source, leadingTo: .source)
    case "assets": statement(.assets, leadingTo: .asset)
    case "goals": PathMeaning(.statement(.goals), .texts)
    case "prerequisites": PathMeaning(.statement(.prerequisites), .text)
    case "action": PathMeaning(.statement(.action), .text)
    case "impact": PathMeaning(.statement(.impact), .text)
    default: nil
    }
  }

  private func statement(
    _ role: StatementRole, leadingTo kind: Kind
  ) -> PathMeaning {
    PathMeaning(
      step: .statement(role), kinds: [kind], end: .statement(role), type: .entityOrText)
  }
}

internal import Diagnostics

extension Workspace {
  /// The values at the end of a path that starts at an entity, each once, in the order of the
  /// sources.
  package func values(of path: ResolvedPath, from entity: EntityIndex) -> [ExpressionValue] {
    var seen: Set<ExpressionValue> = []
    return entities(on: path, from: entity)
      .flatMap { values(of: path.end, at: $0) }
      .filter { seen.insert($0).inserted }
  }

  /// The entities at which a path asks for its values, each once.
  func entities(on path: ResolvedPath, from entity: EntityIndex) -> [EntityIndex] {
    var reached = [entity]
    for steps in path.way {
      var seen: Set<EntityIndex> = []
      reached = reached.flatMap { entity in
        steps[self[entity].kind].map { follow($0, from: entity) } ?? []
      }.filter { seen.insert($0).inserted }
    }
    return reached
  }

  /// What an end of a path gives for the entity that the path has come to.
  func values(of end: [Kind: PathEnd], at entity: EntityIndex) -> [ExpressionValue] {
    guard let end = end[self[entity].kind] else { return [] }
    switch end {
    case .itself: return [.entity(entity, id: self[entity].id.value)]
    case .linked(let step):
      return follow(step, from: entity).map { .entity($0, id: self[$0].id.value) }
    case .kind: return [.text(self[entity].kind.rawValue)]
    case .title: return [.text(self[entity].title)]
    case .model: return model(of: entity).map { [.text(self[$0].id.value.text)] } ?? []
    case .state: return [.text(stateWord(of: entity))]
    case .statement(let role): return statement(of: entity).parts(role).map(value)
    case .risk(let moment): return risk(moment, of: entity).map { [.risk($0)] } ?? []
    case .field(let keys, let type): return fieldValues(keys, type, of: entity)
    }
  }

  /// What is worked out of an entity in a word: its state, or what evidence says of it.
  private func stateWord(of entity: EntityIndex) -> String {
    switch self[entity].kind {
    case .evidence: EvidenceStanding(state(ofEvidence: entity, on: day)).rawValue
    case .mitigation: verification(of: entity, on: day).rawValue
    case .threat, .asset, .source, .assumption, .dataflow, .objective, .question, .incident,
      .review, .attackTree, .view, .element, .flow, .boundary:
      state(of: entity).rawValue
    }
  }

  private func value(of part: ThreatStatement.Part) -> ExpressionValue {
    part.entity.map { .entity($0, id: self[$0].id.value) } ?? .text(part.written)
  }

  private func risk(_ moment: RiskMoment, of threat: EntityIndex) -> RiskLevel? {
    let assessment = assessment(of: threat)
    return switch moment {
    case .initial: assessment.initial?.severity
    case .current: assessment.current?.severity
    case .target: assessment.target?.severity
    }
  }
}

// MARK: Links

extension Workspace {
  private func follow(_ step: PathStep, from entity: EntityIndex) -> [EntityIndex] {
    switch step {
    case .links(let relation, let isReversed):
      isReversed ? sources(of: entity, relation) : targets(of: entity, relation)
    case .linked(let kind): linked(kind, around: entity)
    case .boundaries: boundaries(of: entity)
    case .statement(let role): statement(of: entity).parts(role).compactMap(\.entity)
    }
  }

  private func linked(_ kind: Kind, around entity: EntityIndex) -> [EntityIndex] {
    func counts(_ link: EntityLink) -> Bool {
      link.relation != .mentions && link.relation != .basedOn
    }
    let others =
      links.from(entity).filter(counts).map(\.target)
      + links.to(entity).filter(counts).map(\.source)
    return Set(others).filter { self[$0].kind == kind }.sorted()
  }

  /// The boundaries that a flow crosses, or those round an element, the innermost first.
  private func boundaries(of entity: EntityIndex) -> [EntityIndex] {
    if self[entity].kind == .flow { return targets(of: entity, .crosses) }
    var boundaries: [EntityIndex] = []
    var next = targets(of: entity, .within).first
    while let boundary = next, !boundaries.contains(boundary) {
      boundaries.append(boundary)
      next = targets(of: boundary, .within).first
    }
    return boundaries
  }
}

// MARK: Keys

extension Workspace {
  private func fieldValues(
    _ keys: [String], _ type: ExpressionType, of entity: EntityIndex
  ) -> [ExpressionValue] {
    let entity = self[entity]
    var values = keys.first.flatMap { entity.fields[$0] }.map { [$0] } ?? []
    for key in keys.dropFirst() {
      values = values.flatMap(\.items).compactMap { value in
        if case .record(let fields, _) = value { fields[key] } else { nil }
      }
    }
    let given = values.flatMap { expressionValues(of: $0, type) }
    return given.isEmpty ? implied(keys, entity.kind) : given
  }

  /// What a key says where it is not given.
  private func implied(_ keys: [String], _ kind: Kind) -> [ExpressionValue] {
    switch (kind, keys) {
    case (.threat, [Threat.status.spec.name]): [.text(ThreatStatus.open.rawValue)]
    case (.mitigation, [Mitigation.status.spec.name]):
      [.text(MitigationStatus.proposed.rawValue)]
    default: []
    }
  }

  private func expressionValues(
    of value: FieldValue, _ type: ExpressionType
  ) -> [ExpressionValue] {
    switch value {
    case .text(let text): [expressionValue(of: text.value, type)]
    case .phrase(let phrase): [.text(phrase.text)]
    case .flag(let flag): [.flag(flag.value)]
    case .number(let number): [.number(number.value)]
    case .date(let date): [.date(date.value)]
    case .interval(let interval): [.interval(interval.value)]
    case .reference(let reference): [.reference(reference.value)]
    case .list(let items, _): items.flatMap { expressionValues(of: $0, type) }
    case .record(let fields, _): fields.entries.map { .text($0.key.value) }
    }
  }

  private func expressionValue(of text: String, _ type: ExpressionType) -> ExpressionValue {
    switch type {
    case .level(let scale):
      level(text, of: scale).map { .level(text, rank: $0) } ?? .text(text)
    case .risk: RiskLevel(rawValue: text).map(ExpressionValue.risk) ?? .text(text)
    case .text, .texts, .flag, .number, .date, .interval, .word, .entity, .entityOrText, .record:
      .text(text)
    }
  }

  /// The place of a level on its scale, from the least.
  private func level(_ text: String, of scale: LevelScale) -> Int? {
    LevelScales(configuration).words(of: scale).firstIndex(of: text)
  }
}

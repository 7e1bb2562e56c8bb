internal import Diagnostics
internal import Model

/// The rows of a group, in its parts if it has any.
struct GroupedRows: Sendable {
  let group: RowGroup
  let parts: [Part]

  /// Rows that nothing parts any further; without a group of their own they are the whole.
  struct Part: Sendable {
    let group: RowGroup?
    let rows: [EntityIndex]
  }

  /// How many rows it has.
  var count: Int { parts.reduce(0) { $0 + $1.rows.count } }

  var first: EntityIndex? { parts.first?.rows.first }
}

extension Composer {
  /// All entities of a kind as tables of them show them: threats the worst first, others by id.
  func tableRows(_ kind: Kind, in model: ModelIndex) -> [EntityIndex] {
    let entities = siblings(of: kind, in: model)
    return kind == .threat ? worstFirst(entities) : entities
  }

  /// The entities of an order's kind in its groups, the groups in their order.
  func groupedRows(_ order: RowOrder, in model: ModelIndex) -> [GroupedRows] {
    var rows: [RowGroup: [EntityIndex]] = [:]
    for entity in tableRows(order.kind, in: model) {
      for group in groups(of: entity, by: order) { rows[group, default: []].append(entity) }
    }
    let innermost = rows.keys.map { (group: $0, place: place(of: $0)) }
      .sorted { $0.place < $1.place }.map(\.group)
    var wholes: [RowGroup] = []
    for group in innermost where wholes.last != group.whole ?? group {
      wholes.append(group.whole ?? group)
    }
    return wholes.map { whole in
      GroupedRows(
        group: whole,
        parts: innermost.filter { ($0.whole ?? $0) == whole }.map {
          GroupedRows.Part(group: $0.whole == nil ? nil : $0, rows: rows[$0] ?? [])
        })
    }
  }

  /// Whether an order parts the rows at all; if it does not, all of them are in its only group.
  func isGrouped(_ order: RowOrder, in model: ModelIndex) -> Bool {
    var only: RowGroup?
    for entity in siblings(of: order.kind, in: model) {
      for group in groups(of: entity, by: order) {
        if let only, only != group { return true }
        only = group
      }
    }
    return false
  }

  /// How many rows a group has.
  func number(of group: RowGroup, in model: ModelIndex) -> Int {
    siblings(of: group.order.kind, in: model).count { entity in
      groups(of: entity, by: group.order).contains { $0 == group || $0.whole == group }
    }
  }

  /// The orders of a kind that part its rows.
  func orders(of kind: Kind, in model: ModelIndex) -> [RowOrder] {
    RowOrder.orders(of: kind).filter { isGrouped($0, in: model) }
  }

  private func place(of group: RowGroup) -> RowGroupPlace {
    let (rank, part) = group.rank
    return RowGroupPlace(rank: rank, name: name(of: group), part: part)
  }

  /// What groups of the same rank are put in order by.
  private func name(of group: RowGroup) -> String {
    switch group {
    case .owner(_, let owner): owner?.text ?? ""
    case .classification(let word): word ?? ""
    case .target(let entity), .within(let entity), .across(let entity):
      entity.map { "\(workspace[$0].kind.folder)/\(anchorName(of: $0))" } ?? ""
    case .severity, .progress, .stride, .linddun, .response, .statement, .mitigation, .evidence,
      .assumption, .threatened, .crossing, .question:
      ""
    }
  }

  /// An entity's name in anchors.
  func anchorName(of entity: EntityIndex) -> String { workspace[entity].id.value.folded }
}

/// The place of a group among those of its order; parts of a group stand together.
private struct RowGroupPlace: Comparable {
  let rank: Int
  let name: String
  let part: Int

  static func < (lhs: Self, rhs: Self) -> Bool {
    if lhs.rank != rhs.rank { return lhs.rank < rhs.rank }
    if lhs.name != rhs.name { return naturallyPrecedes(lhs.name, rhs.name) }
    return lhs.part < rhs.part
  }
}

extension Composer {
  /// The innermost groups that an entity is a row of; every entity is in at least one.
  fileprivate func groups(of entity: EntityIndex, by order: RowOrder) -> [RowGroup] {
    let about = workspace[entity]
    switch order {
    case .threatsBySeverity, .threatsByStatus, .threatsByTarget, .threatsByStride,
      .threatsByLinddun, .threatsByResponse, .threatsByStatement:
      return groups(ofThreat: entity, by: order)
    case .threatsByOwner, .mitigationsByOwner:
      return [.owner(order.kind, about[Common.owner].map { OwnerKey($0.value) })]
    case .mitigationsByStatus:
      let status = about[Mitigation.status]?.value ?? .proposed
      return [.mitigation(status, isVerified: status == .implemented ? isVerified(entity) : nil)]
    case .evidenceByState:
      return [.evidence(EvidenceStanding(workspace.state(ofEvidence: entity, on: edition.today)))]
    case .assumptionsByStatus: return [.assumption(about[Assumption.status]?.value)]
    case .elementsByBoundary: return [.within(workspace.boundaries(around: entity).first)]
    case .elementsByThreats: return [.threatened(.element, isThreatened(entity))]
    case .assetsByThreats: return [.threatened(.asset, isThreatened(entity))]
    case .flowsByCrossing:
      let crosses = !workspace.targets(of: entity, .crosses).isEmpty
      return [.crossing(crosses, isThreatened: crosses ? isThreatened(entity) : nil)]
    case .flowsByBoundary:
      return each(workspace.targets(of: entity, .crosses)) { .across($0) }
    case .assetsByClassification:
      return [.classification(about[Asset.classification]?.value)]
    case .questionsByState: return [.question(isOpen: about[Question.answer] == nil)]
    }
  }

  private func groups(ofThreat threat: EntityIndex, by order: RowOrder) -> [RowGroup] {
    let about = workspace[threat]
    let state = workspace.state(of: threat)
    switch order {
    case .threatsBySeverity: return [.severity(workspace.severity(of: threat), Progress(state))]
    case .threatsByStatus: return [.progress(Progress(state), detail(of: threat, state))]
    case .threatsByTarget: return each(workspace.targets(of: threat, .targets)) { .target($0) }
    case .threatsByStride:
      return each((about[Threat.stride] ?? []).map(\.value)) { .stride($0, Progress(state)) }
    case .threatsByLinddun:
      return each((about[Threat.linddun] ?? []).map(\.value)) { .linddun($0, Progress(state)) }
    case .threatsByResponse: return [.response(about[Threat.response]?.value)]
    case .threatsByStatement: return [.statement(isComplete: isComplete(threat))]
    case .threatsByOwner, .mitigationsByStatus, .mitigationsByOwner, .evidenceByState,
      .assumptionsByStatus, .elementsByBoundary, .elementsByThreats, .flowsByCrossing,
      .flowsByBoundary, .assetsByClassification, .assetsByThreats, .questionsByState:
      return []
    }
  }

  private func detail(of threat: EntityIndex, _ state: ThreatState) -> ProgressDetail? {
    switch state {
    case .open: workspace.severity(of: threat).map { $0 >= .high } == true ? .high : .lower
    case .inTreatment: nil
    case .accepted: workspace.hasEnded(threat, on: edition.today) ? .ended : .inDate
    case .resolved: .resolved
    case .notApplicable: .notApplicable
    case .duplicate: .duplicate
    }
  }

  /// A group for each of several values, each only once, or the one of those that have none.
  private func each<Value: Hashable>(
    _ values: [Value], _ group: (Value?) -> RowGroup
  ) -> [RowGroup] {
    if values.isEmpty { return [group(nil)] }
    var seen: Set<Value> = []
    return values.filter { seen.insert($0).inserted }.map(group)
  }

  /// Whether a threat's statement says everything that one has to say.
  func isComplete(_ threat: EntityIndex) -> Bool {
    let statement = workspace.statement(of: threat)
    return StatementRole.allCases.allSatisfy { statement.has($0) }
  }

  /// Whether some threat strikes an element or a flow, or harms an asset.
  func isThreatened(_ entity: EntityIndex) -> Bool {
    let relation: Relation = workspace[entity].kind == .asset ? .harms : .targets
    return !workspace.sources(of: entity, relation).isEmpty
  }

  /// Whether evidence in date shows that a mitigation works.
  func isVerified(_ mitigation: EntityIndex) -> Bool {
    workspace.verification(of: mitigation, on: edition.today) == .verified
  }
}

internal import Diagnostics

extension Changes {
  /// The data-flow diagrams of a model that show something else than before, in the order of the
  /// model; those that are gone come last.
  package func diagramDifferences(of model: ModelDifference) -> [DiagramDifference] {
    let comparison = DiagramComparison(self, model)
    let now = new.diagrams.filter { $0.model == model.new }
    let gone = old.diagrams.filter {
      $0.model == model.old && counterparts.newEntity[$0.entity] == nil
    }
    return now.compactMap { diagram in
      let earlier = counterparts.oldEntity[diagram.entity].flatMap { old.diagram(of: $0) }
      return comparison.difference(from: earlier, to: diagram)
    } + gone.compactMap { comparison.difference(from: $0, to: nil) }
  }
}

/// The comparison of a model's diagrams, with what is known to be different about their parts.
private struct DiagramComparison {
  let changes: Changes
  private var details: [EntityIndex: [PartDetail]] = [:]

  init(_ changes: Changes, _ model: ModelDifference) {
    self.changes = changes
    for difference in model.entities {
      guard let new = difference.new, difference.old != nil else { continue }
      details[new] =
        (difference.formerID.map { [.id(was: $0)] } ?? [])
        + difference.keys.filter { Self.isShown($0, of: changes.new[new].kind) }
        .map { .key($0) }
    }
    for link in model.links where Self.isShown(link.link.relation) {
      let source = link.link.source
      let now =
        switch link.side {
        case .new: changes.counterparts.oldEntity[source] == nil ? nil : source
        case .old: changes.counterparts.newEntity[source]
        }
      if let now { details[now, default: []].append(.link(link)) }
    }
  }

  /// Whether a key says how something is built: not who owns it, or what is written about it.
  private static func isShown(_ difference: KeyDifference, of kind: Kind) -> Bool {
    let key = String(difference.key.prefix { $0 != "." })
    let own: [FieldSpec]
    switch kind {
    case .element: own = Element.fields
    case .flow: own = Flow.fields
    case .boundary: own = Boundary.fields
    case .asset, .source, .assumption, .dataflow, .threat, .mitigation, .evidence, .objective,
      .question, .incident, .review, .attackTree, .view:
      return false
    }
    return key == Common.title.spec.name
      || own.contains { $0.name == key } && key != Element.considered.spec.name
  }

  private static func isShown(_ relation: Relation) -> Bool {
    switch relation {
    case .carries, .holds, .crosses: true
    case .targets, .comesFrom, .harms, .mitigates, .restsOn, .verifies, .protects, .within, .from,
      .to, .refines, .shows, .appliesTo, .affects, .realised, .taught, .reaches, .counteredBy,
      .basedOn, .duplicates, .mentions:
      false
    }
  }

  func difference(from old: Diagram?, to new: Diagram?) -> DiagramDifference? {
    let boundaries = parts(
      old.map(changes.old.boundaries(of:)), new.map(changes.new.boundaries(of:)))
    let elements = parts(old?.elements, new?.elements)
    let flows = parts(old?.flows, new?.flows)
    guard (boundaries + elements + flows).contains(where: { $0.fate != .kept }) else { return nil }
    return DiagramDifference(
      old: old?.entity, new: new?.entity, boundaries: boundaries, elements: elements, flows: flows)
  }

  private func parts(_ old: [EntityIndex]?, _ new: [EntityIndex]?) -> [PartDifference] {
    let (old, new) = (old ?? [], new ?? [])
    let (before, after) = (Set(old), Set(new))
    let present = new.map { entity in
      let earlier = changes.counterparts.oldEntity[entity]
      let wasShown = earlier.map(before.contains) ?? false
      let details = wasShown ? self.details[entity] ?? [] : []
      return PartDifference(
        old: earlier, new: entity,
        fate: !wasShown ? .added : details.isEmpty ? .kept : .changed, details: details)
    }
    let gone = old.compactMap { entity -> PartDifference? in
      let now = changes.counterparts.newEntity[entity]
      guard now.map(after.contains) != true else { return nil }
      return PartDifference(old: entity, new: now, fate: .removed, details: [])
    }
    return present + gone
  }
}

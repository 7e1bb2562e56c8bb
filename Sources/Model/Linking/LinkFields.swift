internal import Diagnostics

extension Linker {
  /// Makes a link of every reference in every key that has a relation.
  mutating func linkFields(of positions: Range<Int>) {
    for position in positions {
      let entity = entities[position]
      let index = EntityIndex(position)
      let model = modelOfEntity[position]
      for spec in Schema.of(entity.kind).fieldsWithLinks {
        guard let relation = spec.relation, let value = entity.fields[spec.name] else { continue }
        let site = LinkSite(
          entity: index, model: model, relation: relation, isReversed: spec.isReversed)
        link(value, as: spec.type, at: site)
      }
    }
  }

  /// Links the references in a value, and reports those that name nothing or the wrong kind.
  private mutating func link(_ value: FieldValue, as type: ValueType, at site: LinkSite) {
    switch (type, value) {
    case (.list(let element), .list(let items, _)):
      for item in items { link(item, as: element, at: site) }
    case (.either(let scalar, _), .reference): link(value, as: scalar, at: site)
    case (.either(_, let mapping), .record): link(value, as: mapping, at: site)
    case (.record, .record(let fields, _)): link(partsOf: fields, at: site)
    case (.attackSteps, .record(let fields, _)): link(stepsOf: fields, at: site)
    case (.declarations(let kind), .list(let items, _)):
      for item in items { link(item, as: .reference([kind]), at: site) }
    case (.reference(let kinds), .reference(let reference)):
      guard let named = resolve(reference, kinds: kinds, from: site.model) else { return }
      let (source, target) = site.isReversed ? (named, site.entity) : (site.entity, named)
      links.append(
        EntityLink(source: source, target: target, relation: site.relation, span: reference.span))
    default: break
    }
  }

  /// A target with a state of its own names the target by `id`, and mitigations in force there.
  private mutating func link(partsOf fields: FieldSet, at site: LinkSite) {
    if let id = fields["id"] { link(id, as: .reference(Threat.targetKinds), at: site) }
    guard let mitigations = fields["mitigations"] else { return }
    let inForce = LinkSite(
      entity: site.entity, model: site.model, relation: .mitigates, isReversed: true)
    link(mitigations, as: .list(.reference([.mitigation])), at: inForce)
  }

  private mutating func link(stepsOf fields: FieldSet, at site: LinkSite) {
    let counters = LinkSite(
      entity: site.entity, model: site.model, relation: .counteredBy, isReversed: false)
    if let mitigations = fields["mitigations"] {
      link(mitigations, as: .list(.reference([.mitigation])), at: counters)
    }
    for key in ["any-of", "all-of"] {
      if let steps = fields[key] { link(steps, as: .list(.attackSteps), at: site) }
    }
  }
}

/// From where a reference is seen, and what link it makes.
struct LinkSite {
  let entity: EntityIndex
  let model: ModelIndex?
  let relation: Relation
  let isReversed: Bool
}

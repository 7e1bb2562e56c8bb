internal import Diagnostics
package import Model

extension ChangeReport {
  /// The entries of a model by group, without the groups that are empty.
  package func entries(
    of model: ModelDifference
  ) -> [(group: ChangeGroup, entries: [ChangeEntry])] {
    let details = linkDetails(of: model)
    var told: Set<SidedEntity> = []
    var entries: [(kind: Kind, entry: ChangeEntry)] = []
    for difference in model.entities {
      guard let subject = difference.subject else { continue }
      told.insert(subject)
      let kind = changes[subject.side][subject.entity].kind
      guard let entry = entry(difference, subject, details[subject] ?? [], in: model) else {
        continue
      }
      entries.append((kind, entry))
    }
    let others = details.keys.filter { !told.contains($0) }.sorted { $0.entity < $1.entity }
    for subject in others {
      entries.append(
        (
          changes[subject.side][subject.entity].kind,
          entry(subject, .changed, [], details[subject] ?? [])
        ))
    }
    return ChangeGroup.allCases.compactMap { group in
      let some = entries.filter { ChangeGroup($0.kind) == group }.map(\.entry)
      return some.isEmpty ? nil : (group, some)
    }
  }

  private func entry(
    _ difference: EntityDifference, _ subject: SidedEntity, _ links: [ChangeDetail],
    in model: ModelDifference
  ) -> ChangeEntry? {
    switch (difference.old, difference.new) {
    case (nil, _): return entry(subject, .added, standing(of: subject), links)
    case (_, nil): return entry(subject, .removed, standing(of: subject), links)
    case (_?, let new?):
      let names =
        [
          difference.formerID.map { "was \($0)" }, difference.movedFrom.map { "moved from \($0)" },
        ].compactMap { $0 }
      // What the table of movements says is not said twice.
      let hasMoved = model.states.contains { $0.new == new }
      let keys = difference.keys.filter { !(hasMoved && $0.key == Threat.status.spec.name) }
      if keys.isEmpty, names.isEmpty, links.isEmpty { return nil }
      return entry(subject, .changed, names, keys.map { .key($0) } + links)
    }
  }

  private func entry(
    _ subject: SidedEntity, _ mark: ChangeEntry.Mark, _ facts: [String], _ details: [ChangeDetail]
  ) -> ChangeEntry {
    let workspace = changes[subject.side]
    let entity = workspace[subject.entity]
    let isWhole = mark != .changed && entity.kind == .threat
    let sentence = isWhole ? workspace.statement(of: subject.entity).text : ""
    return ChangeEntry(
      mark: mark, subject: subject, id: entity.id.value.text,
      title: entity.hasTitle ? entity.title : nil, facts: facts,
      sentence: sentence.isEmpty ? nil : sentence, details: details)
  }

  /// What is to be known at once of something that came or went.
  private func standing(of subject: SidedEntity) -> [String] {
    let workspace = changes[subject.side]
    let entity = workspace[subject.entity]
    switch entity.kind {
    case .threat:
      return [
        workspace.state(of: subject.entity).words.lowercased(),
        workspace.severity(of: subject.entity)?.title ?? "not rated",
      ]
    case .mitigation: return [(entity[Mitigation.status]?.value ?? .proposed).rawValue]
    case .flow:
      let ends = workspace.ends(of: subject.entity)
      return [entity.kind.noun]
        + (ends.map { ["\(workspace.id($0.from)) to \(workspace.id($0.to))"] } ?? [])
    case .evidence:
      return entity[Evidence.result].map { [$0.value.rawValue] } ?? []
    case .asset, .source, .assumption, .dataflow, .objective, .question, .incident, .review,
      .attackTree, .view, .element, .boundary:
      return [entity.kind.noun]
    }
  }
}

extension EntityDifference {
  /// The entity as it is, else as it was.
  package var subject: SidedEntity? {
    new.map { SidedEntity(side: .new, entity: $0) }
      ?? old.map { SidedEntity(side: .old, entity: $0) }
  }
}

extension Workspace {
  package func id(_ entity: EntityIndex) -> String { self[entity].id.value.text }
}

internal import Diagnostics

/// Compares two states of a workspace, each as it was judged.
package func changes(from old: Workspace, to new: Workspace) -> Changes {
  Comparison(old, new).changes()
}

/// Two states with what is the same thing in both.
struct Comparison {
  let old: Workspace
  let new: Workspace
  let counterparts: Counterparts
  let oldReader: PlainReader
  let newReader: PlainReader

  init(_ old: Workspace, _ new: Workspace) {
    let counterparts = Counterparts(old, new)
    self.old = old
    self.new = new
    self.counterparts = counterparts
    newReader = PlainReader(
      workspace: new, name: { new.qualifiedID(of: $0) }, title: { new[$0].title })
    oldReader = PlainReader(
      workspace: old,
      name: { entity in
        counterparts.newEntity[entity].map { new.qualifiedID(of: $0) }
          ?? old.qualifiedID(of: entity)
      },
      title: { entity in
        counterparts.newEntity[entity].map { new[$0].title } ?? old[entity].title
      })
  }
}

extension Comparison {
  func changes() -> Changes {
    let moves = renamedPages()
    let entities = Dictionary(grouping: entityDifferences(moves)) { home(of: $0.new, $0.old) }
    let links = Dictionary(grouping: linkDifferences()) { link in
      switch link.side {
      case .new: home(of: link.link.source, nil)
      case .old: home(of: nil, link.link.source)
      }
    }
    let pages = Dictionary(grouping: pageDifferences(moves)) { page in
      home(page.new.flatMap(new.model(ofPage:)), page.old.flatMap(old.model(ofPage:)))
    }
    let homes =
      new.modelIndices.map { Home.here($0) }
      + old.modelIndices.filter { counterparts.newModel[$0] == nil }.map { Home.gone($0) }
    let models = homes.map { home in
      var model = difference(of: home)
      model.entities = entities[home] ?? []
      model.links = links[home] ?? []
      model.pages = pages[home] ?? []
      addMovements(to: &model)
      model.decisions = decisions(in: model)
      return model
    }
    return Changes(
      old: old, new: new, models: models.filter { !$0.isEmpty }, pages: pages[.nowhere] ?? [],
      configuration: KeyDifference.all(
        oldReader.fields(of: old.configuration.fields),
        newReader.fields(of: new.configuration.fields)),
      names: currentNames(), counterparts: counterparts)
  }

  /// By the names of the old state.
  private func currentNames() -> [String: String] {
    var names: [String: String] = [:]
    for (before, now) in counterparts.newModel {
      names[old[before].id.value.text] = new[now].id.value.text
    }
    for (before, now) in counterparts.newEntity {
      names[old.qualifiedID(of: before)] = new.qualifiedID(of: now)
    }
    return names.filter { $0.key != $0.value }
  }

  /// Where something is told of: in a model that is there, or in one that is gone.
  enum Home: Hashable {
    case here(ModelIndex)
    case gone(ModelIndex)
    case nowhere
  }

  private func home(_ new: ModelIndex?, _ old: ModelIndex?) -> Home {
    if let new { return .here(new) }
    guard let old else { return .nowhere }
    return counterparts.newModel[old].map { .here($0) } ?? .gone(old)
  }

  private func home(of new: EntityIndex?, _ old: EntityIndex?) -> Home {
    home(new.flatMap(self.new.model(of:)), old.flatMap(self.old.model(of:)))
  }

  private func difference(of home: Home) -> ModelDifference {
    switch home {
    case .gone(let model): return ModelDifference(old: model, new: nil)
    case .nowhere: return ModelDifference(old: nil, new: nil)
    case .here(let model):
      let earlier = counterparts.oldModel[model]
      var difference = ModelDifference(old: earlier, new: model)
      if let earlier {
        difference.keys = KeyDifference.all(
          oldReader.fields(of: old[earlier].fields, from: earlier),
          newReader.fields(of: new[model].fields, from: model))
      }
      return difference
    }
  }
}

// MARK: Entities

extension Comparison {
  private func entityDifferences(_ moves: [String: String]) -> [EntityDifference] {
    let gone = old.entityIndices.filter {
      counterparts.newEntity[$0] == nil && old.model(of: $0) != nil
    }
    let differences =
      gone.map {
        EntityDifference(old: $0, new: nil, formerID: nil, movedFrom: nil, keys: [])
      }
      + new.entityIndices.filter { new.model(of: $0) != nil }.compactMap {
        difference(of: $0, moves)
      }
    return differences.sorted { one, other in
      let (first, second) = (rank(one), rank(other))
      return first.kind == second.kind ? first.id < second.id : first.kind < second.kind
    }
  }

  private func rank(_ difference: EntityDifference) -> (kind: Int, id: EntityID) {
    let entity = difference.new.map { new[$0] } ?? difference.old.map { old[$0] }
    guard let entity else { preconditionFailure("a difference is about an entity of either side") }
    return (Kind.allCases.firstIndex(of: entity.kind) ?? 0, entity.id.value)
  }

  private func difference(
    of entity: EntityIndex, _ moves: [String: String]
  ) -> EntityDifference? {
    guard let earlier = counterparts.oldEntity[entity] else {
      return EntityDifference(old: nil, new: entity, formerID: nil, movedFrom: nil, keys: [])
    }
    let keys = KeyDifference.all(
      oldReader.fields(of: earlier), newReader.fields(of: entity), .of(new[entity].kind))
    let (before, after) = (old[earlier].id.value, new[entity].id.value)
    let moved = origin(of: entity, earlier, moves)
    guard !keys.isEmpty || before != after || moved != nil else { return nil }
    return EntityDifference(
      old: earlier, new: entity, formerID: before == after ? nil : before.text, movedFrom: moved,
      keys: keys)
  }

  /// The model or the page from which an entity came, where it came from another one.
  private func origin(
    of entity: EntityIndex, _ earlier: EntityIndex, _ moves: [String: String]
  ) -> String? {
    if let model = old.model(of: earlier), counterparts.newModel[model] != new.model(of: entity) {
      return old[model].id.value.text
    }
    let path = old.pages[old.page(declaring: earlier)].path
    return (moves[path] ?? path) == new.pages[new.page(declaring: entity)].path ? nil : path
  }
}

// MARK: Links

extension Comparison {
  private func linkDifferences() -> [LinkDifference] {
    let before = Set(old.links.all.map(meaning(ofOld:)))
    let after = Set(new.links.all.map(meaning(ofNew:)))
    let gained = new.links.all.filter {
      isCompared($0) && !before.contains(meaning(ofNew: $0))
    }
    let lost = old.links.all.filter {
      isCompared($0) && !after.contains(meaning(ofOld: $0))
    }
    return lost.map { LinkDifference(link: $0, side: .old) }
      + gained.map { LinkDifference(link: $0, side: .new) }
  }

  /// What is a key like others is told of as one, and what a text mentions changes with the text.
  private func isCompared(_ link: EntityLink) -> Bool {
    !link.relation.isWrittenAtItsStart && link.relation != .mentions
  }

  private struct Meaning: Hashable {
    let source: SidedEntity
    let target: SidedEntity
    let relation: Relation
  }

  private func meaning(ofOld link: EntityLink) -> Meaning {
    func end(_ entity: EntityIndex) -> SidedEntity {
      counterparts.newEntity[entity].map { SidedEntity(side: .new, entity: $0) }
        ?? SidedEntity(side: .old, entity: entity)
    }
    return Meaning(
      source: end(link.source), target: end(link.target), relation: link.relation)
  }

  private func meaning(ofNew link: EntityLink) -> Meaning {
    Meaning(
      source: SidedEntity(side: .new, entity: link.source),
      target: SidedEntity(side: .new, entity: link.target), relation: link.relation)
  }
}

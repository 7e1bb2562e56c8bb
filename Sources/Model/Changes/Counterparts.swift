internal import Diagnostics

/// Which models and entities of two states of a workspace are the same thing.
///
/// It is worked out in the same way from either side, so that the comparison of the new with the
/// old is the mirror of that of the old with the new.
struct Counterparts: Sendable {
  private(set) var newModel: [ModelIndex: ModelIndex] = [:]
  private(set) var oldModel: [ModelIndex: ModelIndex] = [:]
  private(set) var newEntity: [EntityIndex: EntityIndex] = [:]
  private(set) var oldEntity: [EntityIndex: EntityIndex] = [:]

  init(_ old: Workspace, _ new: Workspace) {
    pairModels(old, new)
    pairEntities(old, new, by: ownName)
    pairRenamed(old, new)
    pairMoved(old, new)
  }
}

extension Counterparts {
  private mutating func pair(_ old: ModelIndex, _ new: ModelIndex) {
    newModel[old] = new
    oldModel[new] = old
  }

  private mutating func pair(_ old: EntityIndex, _ new: EntityIndex) {
    newEntity[old] = new
    oldEntity[new] = old
  }

  /// By their ids; a model with another id is the same where it starts on the same page.
  private mutating func pairModels(_ old: Workspace, _ new: Workspace) {
    for model in old.modelIndices {
      guard let same = new.model(named: old[model].id.value), oldModel[same] == nil else {
        continue
      }
      pair(model, same)
    }
    let starts = Dictionary(
      new.modelIndices.filter { oldModel[$0] == nil }.map { (new.path(of: $0), $0) },
      uniquingKeysWith: { first, _ in first })
    for model in old.modelIndices where newModel[model] == nil {
      if let same = starts[old.path(of: model)] { pair(model, same) }
    }
  }

  /// Pairs what is left and has the same name; of several with one name the first with the first.
  private mutating func pairEntities(
    _ old: Workspace, _ new: Workspace, by name: (Workspace, EntityIndex, ModelIndex) -> EntityName
  ) {
    var named: [EntityName: [EntityIndex]] = [:]
    for entity in new.entityIndices.reversed() where oldEntity[entity] == nil {
      guard let model = new.model(of: entity) else { continue }
      named[name(new, entity, model), default: []].append(entity)
    }
    for entity in old.entityIndices where newEntity[entity] == nil {
      guard let model = old.model(of: entity).flatMap({ newModel[$0] }) else { continue }
      if let same = named[name(old, entity, model)]?.popLast() { pair(entity, same) }
    }
  }

  private func ownName(
    _ workspace: Workspace, _ entity: EntityIndex, _ model: ModelIndex
  ) -> EntityName {
    EntityName(model: model, kind: workspace[entity].kind, id: workspace[entity].id.value)
  }

  /// Pairs what says on either side that it had the name that it has on the other.
  private mutating func pairRenamed(_ old: Workspace, _ new: Workspace) {
    for (entity, former) in Self.renamings(of: new) where oldEntity[entity] == nil {
      guard let model = new.model(of: entity).flatMap({ oldModel[$0] }),
        let earlier = old.entity(former, new[entity].kind, in: model), newEntity[earlier] == nil
      else { continue }
      pair(earlier, entity)
    }
    for (entity, former) in Self.renamings(of: old) where newEntity[entity] == nil {
      guard let model = old.model(of: entity).flatMap({ newModel[$0] }),
        let later = new.entity(former, old[entity].kind, in: model), oldEntity[later] == nil
      else { continue }
      pair(entity, later)
    }
  }

  private static func renamings(
    of workspace: Workspace
  ) -> [(entity: EntityIndex, former: EntityID)] {
    workspace.entityIndices.flatMap { entity in
      (workspace[entity][Common.formerly] ?? []).compactMap { former in
        EntityID(former.value).map { (entity, $0) }
      }
    }
  }

  /// Pairs what left one model and came to another under the same id and title, where there is no
  /// doubt which is which.
  private mutating func pairMoved(_ old: Workspace, _ new: Workspace) {
    func strays(_ workspace: Workspace, _ known: [EntityIndex: EntityIndex]) -> [Stray: EntityIndex]
    {
      let left = workspace.entityIndices.filter {
        known[$0] == nil && workspace.model(of: $0) != nil && workspace[$0].hasTitle
      }
      let named = Dictionary(grouping: left) {
        Stray(kind: workspace[$0].kind, id: workspace[$0].id.value, title: workspace[$0].title)
      }
      return named.compactMapValues { $0.count == 1 ? $0[0] : nil }
    }
    let came = strays(new, oldEntity)
    for (stray, entity) in strays(old, newEntity) {
      if let same = came[stray] { pair(entity, same) }
    }
  }

  /// An entity without its model.
  private struct Stray: Hashable {
    let kind: Kind
    let id: EntityID
    let title: String
  }
}

/// An entity by its name in the new state.
private struct EntityName: Hashable {
  let model: ModelIndex
  let kind: Kind
  let id: EntityID
}

extension Workspace {
  /// The path of the page that starts a model.
  fileprivate func path(of model: ModelIndex) -> String { pages[self[model].page].path }

  /// The entity of a kind that has an id now, not formerly.
  fileprivate func entity(_ id: EntityID, _ kind: Kind, in model: ModelIndex) -> EntityIndex? {
    guard let entity = symbols.entities[model.rawValue][id], self[entity].kind == kind else {
      return nil
    }
    return entity
  }
}

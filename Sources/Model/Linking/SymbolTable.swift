/// Which ids there are, and what they stand for.
struct SymbolTable: Sendable {
  fileprivate(set) var models: [EntityID: ModelIndex] = [:]
  /// For each model its entities by id.
  fileprivate(set) var entities: [[EntityID: EntityIndex]] = []
  /// For each model what earlier ids stand for.
  fileprivate(set) var former: [[EntityID: EntityIndex]] = []

  /// The entity that a reference names, by its id or an earlier one.
  func entity(_ reference: EntityReference, from model: ModelIndex?) -> EntityIndex? {
    let home = reference.model.map { models[$0] } ?? model
    guard let home else { return nil }
    return entities[home.rawValue][reference.id] ?? former[home.rawValue][reference.id]
  }
}

extension SymbolTable {
  /// Reserves the tables of so many models.
  init(modelCount: Int) {
    entities = Array(repeating: [:], count: modelCount)
    former = Array(repeating: [:], count: modelCount)
  }

  /// Enters a model; gives the earlier one of that id, if there is one.
  mutating func enter(_ model: ModelIndex, as id: EntityID) -> ModelIndex? {
    if let earlier = models[id] { return earlier }
    models[id] = model
    return nil
  }

  /// Enters an entity; gives the earlier one of that id, if there is one.
  mutating func enter(_ entity: EntityIndex, as id: EntityID, in model: ModelIndex) -> EntityIndex?
  {
    if let earlier = entities[model.rawValue][id] { return earlier }
    entities[model.rawValue][id] = entity
    return nil
  }

  mutating func enter(_ entity: EntityIndex, formerly id: EntityID, in model: ModelIndex) {
    if former[model.rawValue][id] == nil { former[model.rawValue][id] = entity }
  }
}

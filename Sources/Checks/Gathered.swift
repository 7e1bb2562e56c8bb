internal import Diagnostics
internal import Model

/// With more findings of one rule in one place, one speaks for all of them.
private let mostFindingsAlike = 3

/// A finding for each of a few entities, or one with their names for many: who has not begun with
/// something needs to be told so once.
func gathered(
  _ entities: [EntityIndex], each: (EntityIndex) -> Diagnostic,
  many: ([EntityIndex]) -> Diagnostic
) -> [Diagnostic] {
  entities.count <= mostFindingsAlike ? entities.map(each) : [many(entities)]
}

extension Workspace {
  /// The names of some entities: "'F-1', 'F-2', 'F-3' and 4 more".
  func listed(_ entities: [EntityIndex]) -> String {
    Checks.listed(
      entities.prefix(mostFindingsAlike).map { self[$0].id.value.text }, of: entities.count)
  }

  /// Entities by the model that they belong to, in order; those of no model are left out.
  func byModel(
    _ entities: [EntityIndex]
  ) -> [(model: ModelIndex, entities: [EntityIndex])] {
    let pairs = entities.compactMap { entity in model(of: entity).map { ($0, entity) } }
    return Dictionary(grouping: pairs, by: \.0).sorted { $0.key < $1.key }.map {
      ($0.key, $0.value.map(\.1))
    }
  }

  /// The threats of systems that may come true: neither found not to apply nor told elsewhere.
  var threatsThatApply: [EntityIndex] {
    entitiesOfSystems(.threat).filter { threat in
      switch state(of: threat) {
      case .notApplicable, .duplicate: false
      case .open, .inTreatment, .accepted, .resolved: true
      }
    }
  }
}

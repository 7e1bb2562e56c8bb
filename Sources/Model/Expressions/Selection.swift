extension Workspace {
  /// The entities of a kind for which a condition holds, in an order that depends on nothing but
  /// the sources: by the paths, then as they are declared. What lacks a value comes last.
  package func select(
    _ kind: Kind, where filter: ResolvedExpression? = nil, sortedBy sorts: [ResolvedSort] = [],
    of model: ModelIndex? = nil
  ) -> [EntityIndex] {
    let candidates = model.map { entities(of: $0, kind) } ?? entities(kind)
    let selected = filter.map { filter in candidates.filter { holds(filter, for: $0) } }
    let found = selected ?? candidates
    guard !sorts.isEmpty else { return found }
    let keyed = found.map { entity in
      SortKey(entity: entity, values: sorts.map { values(of: $0.path, from: entity).first })
    }
    let descending = sorts.map(\.isDescending)
    return keyed.sorted { $0.precedes($1, descending) }.map(\.entity)
  }
}

/// What an entity is sorted by.
private struct SortKey {
  let entity: EntityIndex
  let values: [ExpressionValue?]

  func precedes(_ other: SortKey, _ descending: [Bool]) -> Bool {
    for (index, pair) in zip(values, other.values).enumerated() {
      switch pair {
      case (let one?, let two?):
        if one.precedes(two) { return !descending[index] }
        if two.precedes(one) { return descending[index] }
      case (.some, nil): return true
      case (nil, .some): return false
      case (nil, nil): continue
      }
    }
    return entity < other.entity
  }
}

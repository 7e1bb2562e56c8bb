internal import Model

extension Composer {
  /// What changed since the last review, or since the state that somebody named; nothing where
  /// there is nothing to compare with.
  func changeChapters(_ model: ModelIndex, on address: Address) -> [PackChapter] {
    guard let verdict = changeVerdict(of: model, on: address) else { return [] }
    let sections = changeSections(of: model, on: address, prefix: "changed-")
    return [PackChapter(anchor: "changes-verdict", verdict: verdict)]
      + sections.map { PackChapter(anchor: $0.anchor, title: $0.title, change: $0) }
  }

  /// Those of some entities that a profile tells of: where it is of changes, those that changed.
  func shown(
    _ entities: [EntityIndex], of model: ModelIndex, for profile: PackProfile
  ) -> [EntityIndex] {
    guard profile.isOfChanges else { return entities }
    let changed = changes[model]?.changedEntities(of: model) ?? []
    return entities.filter(changed.contains)
  }
}

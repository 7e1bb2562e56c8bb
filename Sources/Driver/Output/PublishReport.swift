/// What publishing did.
package struct PublishReport: Sendable, Hashable {
  /// Files written, because they are new or differ.
  package let written: Int
  /// Their bytes.
  package let bytesWritten: Int
  /// Files that stayed as they were.
  package let unchanged: Int
  /// Files of the old site that the new one does not have.
  package let removed: Int
  /// What is in the folder and is not ours; each deserves a warning.
  package let kept: [KeptItem]
}

extension PublishReport {
  init(_ made: [MadeFile], _ plan: PublishPlan, late: [KeptItem]) {
    written = made.count(where: \.isNew)
    bytesWritten = made.reduce(0) { $0 + ($1.isNew ? $1.entry.size : 0) }
    unchanged = made.count - written
    removed = plan.removed.count
    kept = plan.kept + late
  }

  /// The report of a build that had nothing to do.
  init(unchanged: Int, kept: [KeptItem]) {
    self.init(written: 0, bytesWritten: 0, unchanged: unchanged, removed: 0, kept: kept)
  }
}

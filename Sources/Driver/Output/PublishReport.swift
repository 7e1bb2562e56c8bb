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
  init(_ plan: PublishPlan, late: [KeptItem]) {
    written = plan.written.count
    bytesWritten = plan.written.reduce(0) { $0 + $1.contents.count }
    unchanged = plan.linked.count
    removed = plan.removed.count
    kept = plan.kept + late
  }
}

/// What publishing did.
package struct PublishReport: Sendable, Hashable {
  /// Files written, because they are new or differ.
  package let written: Int
  /// Their bytes.
  package let bytesWritten: Int
  /// How many pages the site has.
  package let pageCount: Int
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
    pageCount = made.count(where: \.entry.isPage)
    unchanged = made.count - written
    removed = plan.removed.count
    kept = plan.kept + late
  }

  /// The report of a build that had nothing to do.
  init(unchanged manifest: Manifest, kept: [KeptItem]) {
    self.init(
      written: 0, bytesWritten: 0, pageCount: manifest.entries.count(where: \.isPage),
      unchanged: manifest.entries.count, removed: 0, kept: kept)
  }
}

extension Manifest.Entry {
  fileprivate var isPage: Bool { path.hasSuffix(".html") }
}

package import Diagnostics
package import Model

/// What changed in a model since an earlier state: that in which it was last approved, or one that
/// somebody named.
package struct ChangesSinceReview: Sendable {
  /// Which state it is.
  package enum Origin: Sendable {
    /// The one that was approved; the whole name of its commit, and the commit's day.
    case approval(Approval, commit: String, day: Day)
    /// A state in a reader's words: "'v1.2', the commit 1a2b3c4 of 2026-10-30".
    case named(String)
  }

  /// Of the whole workspace; its later state is the one that is published.
  package let report: ChangeReport
  /// The files of the earlier state.
  let sources: SourceMap
  package let origin: Origin
  /// The model's diagrams with what differs in them.
  package let diagrams: [DifferenceLayout]

  package init(
    _ report: ChangeReport, sources: SourceMap, origin: Origin, diagrams: [DifferenceLayout]
  ) {
    self.report = report
    self.sources = sources
    self.origin = origin
    self.diagrams = diagrams
  }
}

extension ChangesSinceReview {
  /// What changed in one model; `nil` where nothing did.
  func difference(of model: ModelIndex) -> ModelDifference? {
    report.changes.models.first { $0.new == model }
  }

  /// What of a model came since, or is not what it was.
  func changedEntities(of model: ModelIndex) -> Set<EntityIndex> {
    guard let difference = difference(of: model) else { return [] }
    return Set(
      difference.entities.compactMap(\.new)
        + difference.links.filter { $0.side == .new }.map(\.link.source)
        + difference.risks.map(\.movement.new) + difference.states.map(\.new)
        + difference.verifications.map(\.new) + difference.evidence.map(\.new))
  }
}

extension ChangeReport {
  /// The findings on the pages of one model, which came and went.
  func findings(on model: ModelIndex) -> (new: [Diagnostic], gone: [Diagnostic]) {
    let now = changes.new.files(of: model)
    let then = changes.counterpart(ofNew: model).map { changes.old.files(of: $0) } ?? []
    return (
      findings.new.filter { now.contains($0.span.file) },
      findings.gone.filter { then.contains($0.span.file) }
    )
  }
}

extension Workspace {
  fileprivate func files(of model: ModelIndex) -> Set<FileID> {
    Set(self[model].pages.map { pages[$0].file })
  }
}

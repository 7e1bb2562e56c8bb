package import Diagnostics
package import Model

/// What changed in a model since the state in which it was last approved.
package struct ChangesSinceReview: Sendable {
  /// Of the whole workspace; its later state is the one that is published.
  package let report: ChangeReport
  /// The files of the earlier state.
  let sources: SourceMap
  package let approval: Approval
  /// The whole name of the commit that was approved, and its day.
  package let commit: String
  let day: Day

  package init(
    _ report: ChangeReport, sources: SourceMap, approval: Approval, commit: String, day: Day
  ) {
    self.report = report
    self.sources = sources
    self.approval = approval
    self.commit = commit
    self.day = day
  }
}

extension ChangesSinceReview {
  /// What changed in one model; `nil` where nothing did.
  func difference(of model: ModelIndex) -> ModelDifference? {
    report.changes.models.first { $0.new == model }
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

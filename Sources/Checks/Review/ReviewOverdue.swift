package import Diagnostics
internal import Model

extension Check {
  /// Models that had to be reviewed again, or that are past their draft and never were.
  static let reviewOverdue = Check(.reviewOverdue) { inspection in
    let workspace = inspection.workspace
    return workspace.modelIndices.compactMap { model in
      guard workspace[model].status != .retired,
        let every = workspace[model][FrontMatter.reviewEvery]
      else { return nil }
      guard let last = workspace.lastReviewWritten(of: model) else {
        return workspace[model].status == .draft
          ? nil : neverReviewed(workspace[model], every)
      }
      return workspace.due(model, every.value, after: last.value).flatMap {
        $0 < inspection.today ? overdue(workspace[model], every, last, due: $0) : nil
      }
    }
  }
}

extension Workspace {
  /// The day of the last review, where it is written: in a record or in the front matter.
  fileprivate func lastReviewWritten(of model: ModelIndex) -> Located<Day>? {
    let records = entities(of: model, .review).compactMap { self[$0][Review.date] }
    guard let latest = records.max(by: { $0.value < $1.value }) else {
      return self[model][FrontMatter.reviewed]
    }
    // Of two that say the same, the one beside the interval.
    guard let reviewed = self[model][FrontMatter.reviewed], reviewed.value >= latest.value else {
      return latest
    }
    return reviewed
  }

  /// The day from which a review is due: that of the release, where each release asks for one.
  fileprivate func due(_ model: ModelIndex, _ every: Interval, after last: Day) -> Day? {
    if let end = every.end(from: last) { return end }
    return self[model][FrontMatter.released].flatMap { $0.value > last ? $0.value : nil }
  }
}

extension Rule {
  package static let reviewOverdue = Rule("review-overdue", .warning)
}

private func overdue(
  _ model: ThreatModel, _ every: Located<Interval>, _ last: Located<Day>, due: Day
) -> Diagnostic {
  let message =
    every.value == .release
    ? "'\(model.id.value)' was last reviewed on \(last.value), before the release of \(due)"
    : "'\(model.id.value)' was last reviewed on \(last.value), and its next review was due on \(due)"
  return Diagnostic(
    .reviewOverdue, message, at: last.span,
    notes: [Diagnostic.Note("how long a review lasts stands here", at: every.span)],
    help: "review it, and record that in a 'review' block with its date"
  )
}

private func neverReviewed(_ model: ThreatModel, _ every: Located<Interval>) -> Diagnostic {
  let often = every.value == .release ? "for each release" : "every \(every.value)"
  return Diagnostic(
    .reviewOverdue, "'\(model.id.value)' is to be reviewed \(often), and no review is recorded",
    at: every.span, help: "record the last review in a 'review' block with its date"
  )
}

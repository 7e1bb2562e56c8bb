package import Diagnostics
internal import Model

extension Check {
  /// What came into a model, went out of it or changed its place after the last approval.
  static let changedSinceReview = Check(.changedSinceReview) { inspection in
    let workspace = inspection.workspace
    return workspace.modelIndices.flatMap { model -> [Diagnostic] in
      guard workspace[model].status != .retired,
        let former = inspection.approvedStructures[workspace[model].id.value],
        let approval = workspace.latestApproval(of: model, asOf: inspection.today)
      else { return [] }
      let wording = ChangeWording(
        approval: approval,
        severity: Rule.changedSinceReview.severity(in: workspace[model].status))
      return workspace.changes(of: model, since: former, wording)
    }
  }
}

extension Workspace {
  fileprivate func changes(
    of model: ModelIndex, since former: ModelStructure, _ wording: ChangeWording
  ) -> [Diagnostic] {
    let parts = entities(of: model).compactMap { index in
      ModelStructure.Part(self[index]).map { (index, $0, formerIDs(of: index)) }
    }
    let names = Dictionary(
      parts.flatMap { _, part, former in former.map { ($0, part.id) } }
    ) { first, _ in first }
    var added: [EntityIndex] = []
    var moved: [Diagnostic] = []
    for (index, part, ids) in parts {
      let old = ([part.id] + ids).lazy.compactMap { former[$0] }.first { $0.kind == part.kind }
      if let old, old.position.renamed(names) != part.position {
        moved.append(wording.moved(self[index], from: old.position))
      } else if old == nil {
        added.append(index)
      }
    }
    let kept = Set(parts.flatMap { _, part, ids in [part.id] + ids })
    let gone = former.parts.map(\.id).filter { !kept.contains($0) }
    return gathered(added, each: { wording.new(self[$0]) }, many: { wording.new(listed($0)) })
      + moved + (gone.isEmpty ? [] : [wording.gone(gone)])
  }
}

extension Workspace {
  private func formerIDs(of entity: EntityIndex) -> [EntityID] {
    (self[entity][Common.formerly] ?? []).compactMap { EntityID($0.value) }
  }
}

extension Rule {
  package static let changedSinceReview = Rule("changed-since-review", .note)
}

/// The findings' words: all of them compare with one approval.
private struct ChangeWording {
  let approval: Approval
  let severity: Severity

  func new(_ part: Entity) -> Diagnostic {
    finding("'\(part.id.value)' came in after \(approvalWords)", at: part.id.span)
  }

  func new(_ names: String) -> Diagnostic {
    finding("\(names) came in after \(approvalWords)", at: approval.review.id.span)
  }

  func moved(_ part: Entity, from old: ModelStructure.Position) -> Diagnostic {
    switch old {
    case .within(let boundary):
      finding(
        "'\(part.id.value)' lay in \(boundary.map { "'\($0)'" } ?? "no boundary") when "
          + approvalWords,
        at: part.place(part[Element.within]?.span))
    case .between(let start, let end):
      finding(
        "'\(part.id.value)' led from \(words(start)) to \(words(end)) when \(approvalWords)",
        at: part.id.span)
    }
  }

  func gone(_ ids: [EntityID]) -> Diagnostic {
    finding(
      "\(listed(ids.prefix(3).map(\.text), of: ids.count)) went out after \(approvalWords)",
      at: approval.review.id.span)
  }

  private func words(_ id: EntityID?) -> String { id.map { "'\($0)'" } ?? "nowhere" }

  private var approvalWords: String {
    "'\(approval.review.id.value)' approved the model on \(approval.day.value)"
  }

  private func finding(_ message: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .changedSinceReview, message, at: span, severity: severity,
      notes: span == approval.review.id.span
        ? [] : [Diagnostic.Note("approved here", at: approval.review.id.span)],
      help: "judge what this changes, and record that in a 'review' block with its date"
    )
  }
}

package import Diagnostics
internal import Model

extension Check {
  /// Mitigations that are planned or being built, for some day or other.
  static let mitigationWithoutDueDate = Check(.mitigationWithoutDueDate) { inspection in
    let workspace = inspection.workspace
    let dateless = workspace.mitigationsAhead(lacking: Mitigation.due.spec)
    return workspace.byModel(dateless).flatMap { model, mitigations in
      gathered(mitigations) {
        undated(workspace[$0])
      } many: {
        undated($0, of: workspace[model], in: workspace)
      }
    }
  }
}

extension Rule {
  package static let mitigationWithoutDueDate = Rule("mitigation-without-due-date", .note)
}

private func undated(_ mitigation: Entity) -> Diagnostic {
  Diagnostic(
    .mitigationWithoutDueDate, "'\(mitigation.id.value)' has no day by which it is in place",
    at: mitigation.id.span,
    help: "name the day under 'due', or the 'issue' in the tracker that has one"
  )
}

private func undated(
  _ mitigations: [EntityIndex], of model: ThreatModel, in workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .mitigationWithoutDueDate,
    "\(workspace.listed(mitigations)) have no day by which they are in place", at: model.id.span,
    notes: mitigations.map {
      .init("'\(workspace[$0].id.value)' has no 'due'", at: workspace[$0].id.span)
    },
    help: "name the day under 'due' of each, or the 'issue' in the tracker that has one"
  )
}

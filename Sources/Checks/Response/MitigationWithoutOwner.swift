package import Diagnostics
internal import Model

extension Check {
  /// Mitigations that are planned or being built, by nobody.
  static let mitigationWithoutOwner = Check(.mitigationWithoutOwner) { inspection in
    let workspace = inspection.workspace
    let orphans = workspace.mitigationsAhead(lacking: Common.owner.spec)
    return workspace.byModel(orphans).flatMap { model, mitigations in
      gathered(mitigations) {
        ownerless(workspace[$0])
      } many: {
        ownerless($0, of: workspace[model], in: workspace)
      }
    }
  }
}

extension Rule {
  package static let mitigationWithoutOwner = Rule("mitigation-without-owner", .note)
}

private func ownerless(_ mitigation: Entity) -> Diagnostic {
  Diagnostic(
    .mitigationWithoutOwner, "'\(mitigation.id.value)' has no owner",
    at: mitigation.id.span,
    help: "name as 'owner' who brings it about, or the 'issue' in the tracker that has one"
  )
}

private func ownerless(
  _ mitigations: [EntityIndex], of model: ThreatModel, in workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .mitigationWithoutOwner, "\(workspace.listed(mitigations)) have no owner",
    at: model.id.span,
    notes: mitigations.map {
      .init("'\(workspace[$0].id.value)' has no 'owner'", at: workspace[$0].id.span)
    },
    help: "name the 'owner' of each, or the 'issue' in the tracker that has one"
  )
}

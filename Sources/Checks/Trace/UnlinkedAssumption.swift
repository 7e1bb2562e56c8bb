package import Diagnostics
internal import Model

extension Check {
  /// Assumptions of which nobody knows what would change if they were wrong.
  static let unlinkedAssumption = Check(.unlinkedAssumption) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.assumption).filter { assumption in
      workspace[assumption][Assumption.status]?.value != .retired
        && workspace.sources(of: assumption, .restsOn).isEmpty
        && workspace[assumption][Assumption.appliesTo] == nil
    }.map { unlinked(workspace[$0]) }
  }
}

extension Rule {
  package static let unlinkedAssumption = Rule("unlinked-assumption", .note)
}

private func unlinked(_ assumption: Entity) -> Diagnostic {
  Diagnostic(
    .unlinkedAssumption, "nothing rests on '\(assumption.id.value)'", at: assumption.id.span,
    help: "say with 'applies-to' what would change if it were not true"
  )
}

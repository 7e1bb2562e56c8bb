package import Diagnostics
internal import Model

extension Check {
  /// Evidence of nothing.
  static let unlinkedEvidence = Check(.unlinkedEvidence) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.evidence).filter { evidence in
      workspace[evidence][Evidence.verifies] == nil
        && workspace.targets(of: evidence, .verifies).isEmpty
    }.map { unlinked(workspace[$0]) }
  }
}

extension Rule {
  package static let unlinkedEvidence = Rule("unlinked-evidence", .warning)
}

private func unlinked(_ evidence: Entity) -> Diagnostic {
  Diagnostic(
    .unlinkedEvidence, "'\(evidence.id.value)' does not say what it shows to work",
    at: evidence.id.span,
    help: "name mitigations, assumptions or objectives under 'verifies'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Threat sources from which no threat comes, and on which none elsewhere is based.
  static let unusedSource = Check(.unusedSource) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.source).filter { source in
      workspace.sources(of: source, .comesFrom).isEmpty
        && workspace.sources(of: source, .basedOn).isEmpty
    }.map { unused(workspace[$0]) }
  }
}

extension Rule {
  package static let unusedSource = Rule("unused-source", .note)
}

private func unused(_ source: Entity) -> Diagnostic {
  Diagnostic(
    .unusedSource, "no threat comes from '\(source.id.value)'", at: source.id.span,
    help: "consider what it could do, or take it out if the answer is nothing"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Threats that reduce a goal of nothing: the chain from impact to asset is broken.
  static let goalWithoutAsset = Check(.goalWithoutAsset) { inspection in
    let workspace = inspection.workspace
    return workspace.threats(lacking: .assets)
      .filter { workspace.statement(of: $0).has(.goals) }
      .map { withoutAsset($0, in: workspace) }
  }
}

extension Rule {
  package static let goalWithoutAsset = Rule("goal-without-asset", .warning)
}

private func withoutAsset(_ threat: EntityIndex, in workspace: Workspace) -> Diagnostic {
  Diagnostic(
    .goalWithoutAsset,
    "'\(workspace[threat].id.value)' harms a goal, but does not say of which asset",
    at: workspace[threat].id.span,
    help: workspace.assetsToConsider(for: threat)
  )
}

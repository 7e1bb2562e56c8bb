package import Diagnostics
internal import Model

extension Check {
  /// Threats that harm nothing: neither a goal nor an asset.
  static let threatWithoutAsset = Check(.threatWithoutAsset) { inspection in
    let workspace = inspection.workspace
    return workspace.threats(lacking: .assets)
      .filter { !workspace.statement(of: $0).has(.goals) }
      .map { withoutAsset($0, in: workspace) }
  }
}

extension Rule {
  package static let threatWithoutAsset = Rule("threat-without-asset", .warning)
}

private func withoutAsset(_ threat: EntityIndex, in workspace: Workspace) -> Diagnostic {
  Diagnostic(
    .threatWithoutAsset, "'\(workspace[threat].id.value)' does not say what is harmed",
    at: workspace[threat].id.span,
    severity: workspace.risingSeverity(of: .threatWithoutAsset, at: threat),
    help: workspace.assetsToConsider(for: threat)
  )
}

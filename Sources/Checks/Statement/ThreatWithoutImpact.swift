package import Diagnostics
internal import Model

extension Check {
  /// Threats from which nothing follows.
  static let threatWithoutImpact = Check(.threatWithoutImpact) { inspection in
    let workspace = inspection.workspace
    return workspace.threats(lacking: .impact)
      .map { withoutImpact($0, in: workspace) }
  }
}

extension Rule {
  package static let threatWithoutImpact = Rule("threat-without-impact", .warning)
}

private func withoutImpact(_ threat: EntityIndex, in workspace: Workspace) -> Diagnostic {
  Diagnostic(
    .threatWithoutImpact, "'\(workspace[threat].id.value)' does not say what follows from it",
    at: workspace[threat].id.span,
    severity: workspace.risingSeverity(of: .threatWithoutImpact, at: threat),
    help: "consider what is different at once when it has worked, as in 'which leads to [...]'"
  )
}

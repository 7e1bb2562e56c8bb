package import Diagnostics
internal import Model

extension Check {
  /// Threats that come from nowhere.
  static let threatWithoutSource = Check(.threatWithoutSource) { inspection in
    let workspace = inspection.workspace
    return workspace.threats(lacking: .source)
      .map { withoutSource($0, in: workspace) }
  }
}

extension Rule {
  package static let threatWithoutSource = Rule("threat-without-source", .warning)
}

private func withoutSource(_ threat: EntityIndex, in workspace: Workspace) -> Diagnostic {
  Diagnostic(
    .threatWithoutSource, "'\(workspace[threat].id.value)' does not say who or what it comes from",
    at: workspace[threat].id.span,
    severity: workspace.risingSeverity(of: .threatWithoutSource, at: threat),
    help: "consider who would do it, or what could cause it: an outsider, a member of staff, a "
      + "supplier, an accident"
  )
}

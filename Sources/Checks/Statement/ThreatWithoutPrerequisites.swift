package import Diagnostics
internal import Model

extension Check {
  /// Threats that need nothing to come true.
  static let threatWithoutPrerequisites = Check(.threatWithoutPrerequisites) { inspection in
    let workspace = inspection.workspace
    return workspace.threats(lacking: .prerequisites)
      .map { withoutPrerequisites($0, in: workspace) }
  }
}

extension Rule {
  package static let threatWithoutPrerequisites = Rule("threat-without-prerequisites", .warning)
}

private func withoutPrerequisites(_ threat: EntityIndex, in workspace: Workspace) -> Diagnostic {
  Diagnostic(
    .threatWithoutPrerequisites,
    "'\(workspace[threat].id.value)' does not say what has to be so before it can happen",
    at: workspace[threat].id.span,
    severity: workspace.risingSeverity(of: .threatWithoutPrerequisites, at: threat),
    help: "consider access, knowledge and weaknesses; a threat that needs nothing can often be "
      + "split into several"
  )
}

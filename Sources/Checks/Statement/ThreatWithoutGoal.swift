package import Diagnostics
internal import Model

extension Check {
  /// Threats that lead nowhere: neither an impact nor a goal that it reduces.
  static let threatWithoutGoal = Check(.threatWithoutGoal) { inspection in
    let workspace = inspection.workspace
    return workspace.threats(lacking: .goals)
      .filter { !workspace.statement(of: $0).has(.impact) }
      .map { withoutGoal($0, in: workspace) }
  }
}

extension Rule {
  package static let threatWithoutGoal = Rule("threat-without-goal", .warning)
}

private func withoutGoal(_ threat: EntityIndex, in workspace: Workspace) -> Diagnostic {
  Diagnostic(
    .threatWithoutGoal, "'\(workspace[threat].id.value)' does not say which goal is harmed",
    at: workspace[threat].id.span,
    severity: workspace.risingSeverity(of: .threatWithoutGoal, at: threat),
    help: "consider confidentiality, integrity and availability, and what else the assets are for"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Threats whose impact harms no goal: the chain from impact to asset is broken.
  static let impactWithoutGoal = Check(.impactWithoutGoal) { inspection in
    let workspace = inspection.workspace
    return workspace.threats(lacking: .goals)
      .filter { workspace.statement(of: $0).has(.impact) }
      .map { withoutGoal($0, in: workspace) }
  }
}

extension Rule {
  package static let impactWithoutGoal = Rule("impact-without-goal", .warning)
}

private func withoutGoal(_ threat: EntityIndex, in workspace: Workspace) -> Diagnostic {
  Diagnostic(
    .impactWithoutGoal,
    "'\(workspace[threat].id.value)' has an impact, but does not say which goal that harms",
    at: workspace[threat].id.span,
    help:
      "consider whether the impact reduces confidentiality, integrity, availability, or what else"
  )
}

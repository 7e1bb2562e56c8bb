package import Diagnostics
internal import Model

extension Check {
  /// Flows across a trust boundary of which nobody says what can go wrong, or why nothing can.
  static let crossingWithoutThreat = Check(.crossingWithoutThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.diagrams.flatMap { diagram in
      let flows = workspace.parts(diagram.flows, declaredIn: diagram)
        .filter(workspace.isUncoveredCrossing)
      return gathered(flows) {
        uncovered($0, in: workspace)
      } many: {
        uncovered($0, of: diagram, in: workspace)
      }
    }
  }
}

extension Rule {
  package static let crossingWithoutThreat = Rule("crossing-without-threat", .warning)
}

private let help = "name it under 'targets' of threats, or say under its 'considered' why none"

private func uncovered(_ flow: EntityIndex, in workspace: Workspace) -> Diagnostic {
  let crossed = workspace.targets(of: flow, .crosses).map { workspace[$0].id.value.text }
  return Diagnostic(
    .crossingWithoutThreat,
    "'\(workspace[flow].id.value)' crosses \(listed(crossed.prefix(3), of: crossed.count)), "
      + "and no threat strikes it",
    at: workspace[flow].id.span,
    severity: workspace.risingSeverity(of: .crossingWithoutThreat, at: flow), help: help
  )
}

private func uncovered(
  _ flows: [EntityIndex], of diagram: Diagram, in workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .crossingWithoutThreat,
    "\(workspace.listed(flows)) cross a trust boundary, and no threat strikes them",
    at: workspace[diagram.entity].id.span,
    severity: workspace.risingSeverity(of: .crossingWithoutThreat, at: diagram.entity),
    notes: flows.map { .init("'\(workspace[$0].id.value)' crosses one", at: workspace[$0].id.span) },
    help: "name each under 'targets' of threats, or say under its 'considered' why none"
  )
}

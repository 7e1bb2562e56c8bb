package import Diagnostics
internal import Model

extension Check {
  /// Threats in which nothing is done. Those of libraries count too: the action is what they lend.
  static let threatWithoutAction = Check(.threatWithoutAction) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).filter { threat in
      let statement = workspace.statement(of: threat)
      return workspace.state(of: threat) != .duplicate && !statement.parts.isEmpty
        && !statement.has(.action)
    }.map { withoutAction(workspace[$0]) }
  }
}

extension Rule {
  package static let threatWithoutAction = Rule("threat-without-action", .error)
}

private func withoutAction(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .threatWithoutAction, "'\(threat.id.value)' does not say what is done", at: threat.id.span,
    help: "consider what the source does, step by step, as in 'can [read the orders of others]'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Threats that have neither a sentence nor any of its parts.
  static let threatWithoutStatement = Check(.threatWithoutStatement) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).filter { threat in
      workspace.state(of: threat) != .duplicate && workspace[threat][Threat.statement] == nil
        && workspace.statement(of: threat).parts.isEmpty
    }.map { withoutStatement(workspace[$0]) }
  }
}

extension Rule {
  package static let threatWithoutStatement = Rule("threat-without-statement", .error)
}

private func withoutStatement(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .threatWithoutStatement, "'\(threat.id.value)' does not say what can go wrong",
    at: threat.id.span,
    help: "write 'statement: A [source] with [prerequisites] can [action], which leads to "
      + "[impact], negatively impacting [goals] of [assets].'"
  )
}

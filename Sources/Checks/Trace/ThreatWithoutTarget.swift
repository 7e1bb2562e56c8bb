package import Diagnostics
internal import Model

extension Check {
  /// Threats that strike nowhere. Where there is no diagram there is nothing to name, and the lack
  /// of the diagram is what matters.
  static let threatWithoutTarget = Check(.threatWithoutTarget) { inspection in
    let workspace = inspection.workspace
    let drawn = Set(workspace.diagrams.map(\.model))
    return workspace.entities(.threat).filter { threat in
      guard let model = workspace.model(of: threat), drawn.contains(model) else { return false }
      return workspace.state(of: threat) != .duplicate
        && workspace.targets(of: threat, .targets).isEmpty
        && workspace[threat][Threat.targets] == nil
    }.map { withoutTarget(workspace[$0]) }
  }
}

extension Rule {
  package static let threatWithoutTarget = Rule("threat-without-target", .warning)
}

private func withoutTarget(_ threat: Entity) -> Diagnostic {
  Diagnostic(
    .threatWithoutTarget, "'\(threat.id.value)' does not say where it strikes",
    at: threat.id.span,
    help: "name the elements and flows under 'targets', so that it is seen in the diagram"
  )
}

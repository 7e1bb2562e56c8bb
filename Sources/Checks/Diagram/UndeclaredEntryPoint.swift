package import Diagnostics
internal import Model

extension Check {
  /// Flows by which outsiders come in, and that do not say whether they are entry points.
  static let undeclaredEntryPoint = Check(.undeclaredEntryPoint) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.flow).compactMap { flow in
      guard let ends = workspace.ends(of: flow), workspace.base(of: ends.from) == .externalEntity,
        workspace.base(of: ends.to) == .process, !workspace.targets(of: flow, .crosses).isEmpty,
        !saysWhetherEntryPoint(flow, workspace)
      else { return nil }
      return undeclared(workspace[flow], from: workspace[ends.from])
    }
  }
}

/// A flow of a lower level is an entry point where the one that it refines is.
private func saysWhetherEntryPoint(_ flow: EntityIndex, _ workspace: Workspace) -> Bool {
  ([flow] + workspace.targets(of: flow, .refines)).contains {
    workspace[$0][Flow.entryPoint] != nil
  }
}

extension Rule {
  package static let undeclaredEntryPoint = Rule("undeclared-entry-point", .note)
}

private func undeclared(_ flow: Entity, from outsider: Entity) -> Diagnostic {
  Diagnostic(
    .undeclaredEntryPoint,
    "'\(flow.id.value)' comes from '\(outsider.id.value)' and does not say whether outsiders get in",
    at: flow.id.span,
    help: "say 'entry-point: true', or false where outsiders cannot reach the system by it"
  )
}

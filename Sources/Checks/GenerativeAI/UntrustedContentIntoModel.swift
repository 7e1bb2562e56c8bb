package import Diagnostics
internal import Model

extension Check {
  /// Flows from outside that reach a language model or an agent without crossing a boundary.
  static let untrustedContentIntoModel = Check(.untrustedContentIntoModel) { inspection in
    let workspace = inspection.workspace
    return workspace.diagrams.filter { !$0.boundaries.isEmpty }.flatMap { diagram in
      let id = workspace[diagram.entity].id.value
      return diagram.flows.filter { workspace[$0].diagram == id }.compactMap { flow in
        workspace.unguardedEnds(of: flow).map { unguarded(flow, $0.from, $0.to, in: workspace) }
      }
    }
  }
}

extension Workspace {
  /// The ends of a flow from outside into something that is led by what it reads, where neither it
  /// nor the flow that it is a part of crosses a boundary, and nobody says that it is no entry point.
  fileprivate func unguardedEnds(of flow: EntityIndex) -> (from: EntityIndex, to: EntityIndex)? {
    guard let ends = ends(of: flow), base(of: ends.from) == .externalEntity, isLed(ends.to) else {
      return nil
    }
    let levels = [flow] + targets(of: flow, .refines)
    let isAnswered = levels.contains { level in
      !targets(of: level, .crosses).isEmpty || self[level][Flow.entryPoint]?.value == false
    }
    return isAnswered ? nil : ends
  }

  private func isLed(_ element: EntityIndex) -> Bool {
    let type = self[element][Element.type]?.value
    return (type == .model || type == .agent) && self[element][Element.outOfScope] == nil
  }
}

extension Rule {
  package static let untrustedContentIntoModel = Rule("untrusted-content-into-model", .warning)
}

private func unguarded(
  _ flow: EntityIndex, _ source: EntityIndex, _ element: EntityIndex, in workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .untrustedContentIntoModel,
    "'\(workspace[flow].id.value)' leads from '\(workspace[source].id.value)' outside into "
      + "'\(workspace[element].id.value)' across no boundary",
    at: workspace[flow].id.span,
    help: "draw the boundary at which its text stops being trusted, or say 'entry-point: false'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Trust boundaries that no flow crosses, though what lies inside has flows.
  static let uncrossedBoundary = Check(.uncrossedBoundary) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.boundary)
      .filter { boundary in
        workspace.sources(of: boundary, .crosses).isEmpty
          && workspace.sources(of: boundary, .within).contains {
            workspace[$0].kind == .boundary || workspace.hasFlow(at: $0)
          }
      }
      .map { uncrossed(workspace[$0]) }
  }
}

extension Rule {
  package static let uncrossedBoundary = Rule("uncrossed-boundary", .warning)
}

private func uncrossed(_ boundary: Entity) -> Diagnostic {
  Diagnostic(
    .uncrossedBoundary, "no flow crosses '\(boundary.id.value)'", at: boundary.id.span,
    help: "a flow is missing, or something lies on the wrong side, or trust does not change here"
  )
}

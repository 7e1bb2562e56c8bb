package import Diagnostics
internal import Model

extension Check {
  /// Trust boundaries round nothing.
  static let emptyBoundary = Check(.emptyBoundary) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.boundary)
      .filter { workspace.sources(of: $0, .within).isEmpty }
      .map { empty(workspace[$0]) }
  }
}

extension Rule {
  package static let emptyBoundary = Rule("empty-boundary", .warning)
}

private func empty(_ boundary: Entity) -> Diagnostic {
  Diagnostic(
    .emptyBoundary, "nothing lies in '\(boundary.id.value)'", at: boundary.id.span,
    help: "write 'in: \(boundary.id.value)' at the elements inside, or take the boundary out"
  )
}

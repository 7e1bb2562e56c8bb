package import Diagnostics
internal import Model

extension Check {
  /// Elements that no flow reaches: the picture is not the system.
  static let orphanElement = Check(.orphanElement) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.element)
      .filter { !workspace.hasFlow(at: $0) && !workspace.isOutOfScope($0) }
      .map { orphan(workspace[$0]) }
  }
}

extension Rule {
  package static let orphanElement = Rule("orphan-element", .warning)
}

private func orphan(_ element: Entity) -> Diagnostic {
  Diagnostic(
    .orphanElement, "no flow reaches '\(element.id.value)' or leaves it", at: element.id.span,
    help: "draw its flows, take it out, or say with 'out-of-scope' why it stands alone"
  )
}

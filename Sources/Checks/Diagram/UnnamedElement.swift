package import Diagnostics
internal import Model

extension Check {
  /// Elements and boundaries that have an id and no name.
  static let unnamedElement = Check(.unnamedElement) { inspection in
    let workspace = inspection.workspace
    return (workspace.entities(.element) + workspace.entities(.boundary))
      .map { workspace[$0] }.filter { !$0.hasTitle }.map(unnamed)
  }
}

extension Rule {
  package static let unnamedElement = Rule("unnamed-element", .warning)
}

private func unnamed(_ element: Entity) -> Diagnostic {
  Diagnostic(
    .unnamedElement, "'\(element.id.value)' has no name", at: element.id.span,
    help: "give 'name' the words that people use for it"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Flows that have an id and no name.
  static let unnamedFlow = Check(.unnamedFlow) { inspection in
    inspection.workspace.entities(.flow)
      .map { inspection.workspace[$0] }.filter { !$0.hasTitle }.map(unnamed)
  }
}

extension Rule {
  package static let unnamedFlow = Rule("unnamed-flow", .warning)
}

private func unnamed(_ flow: Entity) -> Diagnostic {
  Diagnostic(
    .unnamedFlow, "'\(flow.id.value)' has no name", at: flow.id.span,
    help: "give 'name' what travels on it, such as 'Order'"
  )
}

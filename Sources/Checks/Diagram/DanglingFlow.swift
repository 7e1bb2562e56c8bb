package import Diagnostics
internal import Model

extension Check {
  /// Flows that do not say where they start or where they end.
  static let danglingFlow = Check(.danglingFlow) { inspection in
    inspection.workspace.entities(.flow).compactMap { index in
      let flow = inspection.workspace[index]
      return switch (flow.fields[Flow.from.spec.name], flow.fields[Flow.to.spec.name]) {
      case (nil, nil): dangling(flow, lacks: "neither 'from' nor 'to'")
      case (nil, _): dangling(flow, lacks: "no 'from'")
      case (_, nil): dangling(flow, lacks: "no 'to'")
      case (_, _): nil
      }
    }
  }
}

extension Rule {
  package static let danglingFlow = Rule("dangling-flow", .error)
}

private func dangling(_ flow: Entity, lacks: String) -> Diagnostic {
  Diagnostic(
    .danglingFlow, "'\(flow.id.value)' has \(lacks)", at: flow.id.span,
    help: "a flow leads from one element to another: { from: web, to: records }"
  )
}

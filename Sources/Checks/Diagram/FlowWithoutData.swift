package import Diagnostics
internal import Model

extension Check {
  /// Flows that carry no asset, in models that have assets.
  static let flowWithoutData = Check(.flowWithoutData) { inspection in
    let workspace = inspection.workspace
    return workspace.modelIndices.flatMap { model -> [Diagnostic] in
      // Where there are no assets at all, that is the finding: `scope-too-small`.
      if workspace.entities(of: model, .asset).isEmpty { return [] }
      return workspace.entities(of: model, .flow)
        .filter { workspace[$0].fields[Flow.carries.spec.name] == nil }
        .map { nothingCarried(workspace[$0]) }
    }
  }
}

extension Rule {
  package static let flowWithoutData = Rule("flow-without-data", .warning)
}

private func nothingCarried(_ flow: Entity) -> Diagnostic {
  Diagnostic(
    .flowWithoutData, "'\(flow.id.value)' does not say what it carries", at: flow.id.span,
    help: "name the assets that travel on it: carries: [orders]"
  )
}

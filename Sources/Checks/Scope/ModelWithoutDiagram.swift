package import Diagnostics
internal import Model

extension Check {
  /// Models without a picture of what is modelled; a library models no system.
  static let modelWithoutDiagram = Check(.modelWithoutDiagram) { inspection in
    let workspace = inspection.workspace
    let others = workspace.libraries.union(workspace.diagrams.map(\.model))
    return workspace.modelIndices.filter { !others.contains($0) }.map { undrawn(workspace[$0]) }
  }
}

extension Rule {
  package static let modelWithoutDiagram = Rule("model-without-diagram", .warning)
}

private func undrawn(_ model: ThreatModel) -> Diagnostic {
  Diagnostic(
    .modelWithoutDiagram, "'\(model.id.value)' has no data-flow diagram", at: model.id.span,
    severity: Rule.modelWithoutDiagram.severity(in: model.status),
    help: "draw one in a 'dataflow' block; for a library of threats, say so with 'allow'"
  )
}

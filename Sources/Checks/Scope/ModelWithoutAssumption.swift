package import Diagnostics
internal import Model

extension Check {
  /// Models with a diagram that take nothing as true, which no model does.
  static let modelWithoutAssumption = Check(.modelWithoutAssumption) { inspection in
    let workspace = inspection.workspace
    return workspace.drawnModels
      .filter { workspace.entities(of: $0, .assumption).isEmpty }
      .map { certain(workspace[$0]) }
  }
}

extension Rule {
  package static let modelWithoutAssumption = Rule("model-without-assumption", .warning)
}

private func certain(_ model: ThreatModel) -> Diagnostic {
  Diagnostic(
    .modelWithoutAssumption, "'\(model.id.value)' names no assumption", at: model.id.span,
    severity: Rule.modelWithoutAssumption.severity(in: model.status),
    help: "write down in 'assumption' blocks what the model rests on and does not examine"
  )
}

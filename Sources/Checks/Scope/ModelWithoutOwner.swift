package import Diagnostics
internal import Model

extension Check {
  /// Models for which nobody answers.
  static let modelWithoutOwner = Check(.modelWithoutOwner) { inspection in
    inspection.workspace.models.filter { $0[FrontMatter.owner] == nil }.map(unowned)
  }
}

extension Rule {
  package static let modelWithoutOwner = Rule("model-without-owner", .warning)
}

private func unowned(_ model: ThreatModel) -> Diagnostic {
  Diagnostic(
    .modelWithoutOwner, "'\(model.id.value)' has no owner", at: model.id.span,
    severity: Rule.modelWithoutOwner.severity(in: model.status),
    help: "name under 'owner' who keeps the model true"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Models with parts of generative AI that do not say how much of it is their own.
  static let aiScopeMissing = Check(.aiScopeMissing) { inspection in
    let workspace = inspection.workspace
    return workspace.elements(of: [.model, .agent, .vectorStore, .tool])
      .filter { workspace.aiScope(of: $0.model) == nil }
      .map { unscoped(workspace[$0.model], with: $0.elements, in: workspace) }
  }
}

extension Rule {
  package static let aiScopeMissing = Rule("ai-scope-missing", .warning)
}

private func unscoped(
  _ model: ThreatModel, with elements: [EntityIndex], in workspace: Workspace
) -> Diagnostic {
  let ids = elements.prefix(3).map { workspace[$0].id.value.text }
  return Diagnostic(
    .aiScopeMissing,
    "'\(model.id.value)' has \(listed(ids, of: elements.count)), and does not say in which scope of "
      + "generative AI",
    at: model.fields.entry(FrontMatter.ai.spec.name)?.key.span ?? model.id.span,
    help: "write 'ai: { scope: 3 }' for models that others trained, 4 or 5 for your own training"
  )
}

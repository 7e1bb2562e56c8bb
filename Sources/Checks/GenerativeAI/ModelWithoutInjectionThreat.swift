package import Diagnostics
internal import Model

extension Check {
  /// Language models and agents in models where nobody speaks of prompt injection.
  static let modelWithoutInjectionThreat = Check(.modelWithoutInjectionThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.elements(of: [.model, .agent], leavingOpen: entries)
      .map { unconsidered($0.elements, in: workspace) }
  }
}

/// Prompt injection, as the lists of OWASP, MITRE ATLAS and CWE have it.
private let entries = ["LLM01:2025", "ASI01", "AML.T0051", "CWE-1427"]

extension Rule {
  package static let modelWithoutInjectionThreat = Rule("model-without-injection-threat", .warning)
}

private func unconsidered(_ elements: [EntityIndex], in workspace: Workspace) -> Diagnostic {
  let ids = elements.prefix(3).map { workspace[$0].id.value.text }
  return Diagnostic(
    .modelWithoutInjectionThreat,
    "nothing is mapped to prompt injection, which concerns \(listed(ids, of: elements.count))",
    at: workspace[elements[0]].id.span,
    help: "write what a hostile text could make it do, and name 'LLM01:2025' under 'references'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Vector stores in models where nobody speaks of what is put into them, or got out of them.
  static let storeWithoutPoisoningThreat = Check(.storeWithoutPoisoningThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.elements(of: [.vectorStore], leavingOpen: entries)
      .map { unconsidered($0.elements, in: workspace) }
  }
}

/// Poisoning and weak vectors, as the lists of OWASP and MITRE ATLAS have them.
private let entries = ["LLM04:2025", "LLM08:2025", "ASI06", "AML.T0070"]

extension Rule {
  package static let storeWithoutPoisoningThreat = Rule("store-without-poisoning-threat", .warning)
}

private func unconsidered(_ elements: [EntityIndex], in workspace: Workspace) -> Diagnostic {
  let ids = elements.prefix(3).map { workspace[$0].id.value.text }
  return Diagnostic(
    .storeWithoutPoisoningThreat,
    "nothing is mapped to poisoning or weak vectors, which concern "
      + "\(listed(ids, of: elements.count))",
    at: workspace[elements[0]].id.span,
    help: "ask who can put text into it and who finds it, and name 'LLM04:2025' or 'LLM08:2025'"
  )
}

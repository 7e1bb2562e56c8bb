package import Diagnostics
internal import Model

extension Check {
  /// Agents and their tools in models where nobody speaks of what they may do.
  static let agentWithoutAgencyThreat = Check(.agentWithoutAgencyThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.elements(of: [.agent, .tool], leavingOpen: entries)
      .map { unconsidered($0.elements, in: workspace) }
  }
}

/// Too much agency, and the abuse of tools and rights, as OWASP and MITRE ATLAS have them.
private let entries = ["LLM06:2025", "ASI02", "ASI03", "AML.T0053"]

extension Rule {
  package static let agentWithoutAgencyThreat = Rule("agent-without-agency-threat", .warning)
}

private func unconsidered(_ elements: [EntityIndex], in workspace: Workspace) -> Diagnostic {
  let ids = elements.prefix(3).map { workspace[$0].id.value.text }
  return Diagnostic(
    .agentWithoutAgencyThreat,
    "nothing is mapped to excessive agency, which concerns \(listed(ids, of: elements.count))",
    at: workspace[elements[0]].id.span,
    help: "ask what it can set off, with whose rights, and name 'LLM06:2025' under 'references'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Language models and agents that outsiders can keep busy, where nobody speaks of a limit.
  static let consumptionWithoutLimit = Check(.consumptionWithoutLimit) { inspection in
    let workspace = inspection.workspace
    return workspace.elements(of: [.model, .agent], leavingOpen: entries).filter { asked in
      workspace.entities(of: asked.model, .flow).contains(where: workspace.isEntryPoint)
        && !asked.elements.contains(where: workspace.canBeExhausted)
    }.map { unlimited($0.elements, in: workspace) }
  }
}

/// Unbounded consumption and the limit against it, as OWASP and MITRE ATLAS have them.
private let entries = ["LLM10:2025", "AML.T0029", "AML.T0034", "AML.M0004"]

extension Workspace {
  /// Whether a threat says that an element can be kept from answering.
  fileprivate func canBeExhausted(_ element: EntityIndex) -> Bool {
    sources(of: element, .targets).contains(where: deniesService)
  }
}

extension Rule {
  package static let consumptionWithoutLimit = Rule("consumption-without-limit", .note)
}

private func unlimited(_ elements: [EntityIndex], in workspace: Workspace) -> Diagnostic {
  let ids = elements.prefix(3).map { workspace[$0].id.value.text }
  return Diagnostic(
    .consumptionWithoutLimit,
    "nothing says how much outsiders can make \(listed(ids, of: elements.count)) work",
    at: workspace[elements[0]].id.span,
    help: "ask what a day of questions may cost, and name 'LLM10:2025' under 'references'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Prompt injections that are called resolved, though all that stands against them is a guess.
  static let injectionResolvedByFilterAlone = Check(.injectionResolvedByFilterAlone) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.threat).compactMap { threat in
      guard workspace.state(of: threat) == .resolved, workspace[threat].isInjection else {
        return nil
      }
      let mitigations = workspace.sources(of: threat, .mitigates).filter {
        !workspace[$0].isDropped
      }
      guard !mitigations.isEmpty, mitigations.allSatisfy({ workspace[$0].isFilter }) else {
        return nil
      }
      return filtered(workspace[threat], by: mitigations.map { workspace[$0].id.value.text })
    }
  }
}

extension Entity {
  /// Whether a threat is mapped to prompt injection.
  fileprivate var isInjection: Bool {
    (self[Common.references] ?? []).contains { reference in
      ["LLM01", "ASI01", "AML.T0051", "CWE-1427"].contains { reference.value.hasPrefix($0) }
    }
  }

  fileprivate var isDropped: Bool {
    switch self[Mitigation.status]?.value {
    case .wontDo, .retired: true
    case .proposed, .planned, .inProgress, .implemented, nil: false
    }
  }
}

extension Rule {
  package static let injectionResolvedByFilterAlone = Rule(
    "injection-resolved-by-filter-alone", .warning)
}

private func filtered(_ threat: Entity, by filters: [String]) -> Diagnostic {
  let lets = filters.count == 1 ? "a filter lets" : "filters let"
  return Diagnostic(
    .injectionResolvedByFilterAlone,
    "'\(threat.id.value)' is resolved by \(listed(filters.prefix(3), of: filters.count)) alone, "
      + "and \(lets) some of it through",
    at: threat.place(threat[Threat.status]?.span),
    help: "limit what an injected prompt can reach, or accept what gets through"
  )
}

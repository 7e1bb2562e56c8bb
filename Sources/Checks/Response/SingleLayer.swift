package import Diagnostics
internal import Model

extension Check {
  /// Mitigations that alone stand against great risks.
  static let singleLayer = Check(.singleLayer) { inspection in
    let workspace = inspection.workspace
    let risks = workspace.greatRisks.filter { $0.mitigations.count == 1 }
    return Dictionary(grouping: risks) { $0.mitigations[0] }.sorted { $0.key < $1.key }.map {
      alone(workspace[$0.key], against: $0.value)
    }
  }
}

extension Rule {
  package static let singleLayer = Rule("single-layer", .note)
}

private func alone(_ mitigation: Entity, against risks: [GreatRisk]) -> Diagnostic {
  let names = listed(risks.prefix(3).map(\.threat.id.value.text), of: risks.count)
  return Diagnostic(
    .singleLayer, "nothing but '\(mitigation.id.value)' stands against \(names)",
    at: mitigation.id.span,
    notes: risks.map {
      .init(
        "'\($0.threat.id.value)' is a \($0.severity.rawValue) risk today", at: $0.threat.id.span)
    },
    help: "ask what happens on the day when it fails, and who would notice"
  )
}

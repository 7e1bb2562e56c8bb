package import Diagnostics
package import Model

extension Check {
  /// The rules that a workspace makes for itself.
  package static func all(of configuration: Configuration) -> [Check] {
    configuration.invariants.map { invariant in
      Check(Rule(invariant)) { inspection in
        inspection.workspace.breaches(of: invariant).compactMap { entity in
          breach(of: invariant, by: entity, inspection)
        }
      }
    }
  }
}

extension Rule {
  /// The rule as findings name it.
  package init(_ invariant: Invariant) { self.init(invariant.name.value, invariant.severity) }
}

private func breach(
  of invariant: Invariant, by entity: EntityIndex, _ inspection: Inspection
) -> Diagnostic? {
  let workspace = inspection.workspace
  let exemption = invariant.exemptions.first { workspace.isNamed(entity, by: $0.reference) }
  if let exemption, exemption.counts(on: inspection.today) { return nil }
  let id = workspace[entity].id
  let ended = exemption?.until.map { until in
    Diagnostic.Note("the exemption ended on \(until.value)", at: until.span)
  }
  return Diagnostic(
    Rule(invariant),
    invariant.message.map { "'\(id.value)': \($0)" }
      ?? "'\(id.value)' does not meet '\(invariant.requirement)'",
    at: id.span,
    notes: [ended ?? Diagnostic.Note("the rule is declared here", at: invariant.name.span)],
    help: "mend it, or name it under 'except' of the rule with a reason and an end"
  )
}

extension Workspace {
  /// Whether a reference from the configuration means an entity; without a model it means the
  /// entities of that id in every model.
  fileprivate func isNamed(_ entity: EntityIndex, by reference: EntityReference) -> Bool {
    guard self[entity].id.value == reference.id else { return false }
    guard let model = reference.model else { return true }
    return self.model(of: entity).map { self[$0].id.value == model } ?? false
  }
}

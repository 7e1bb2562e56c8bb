internal import Diagnostics
internal import Model

/// A threat whose risk is high or critical today, with what stands against it.
struct GreatRisk {
  let threat: Entity
  let severity: RiskLevel
  /// Everything that is in place, planned or proposed; never empty.
  let mitigations: [EntityIndex]

  /// Where its mitigations are named.
  var span: SourceSpan { threat.place(of: Threat.mitigations) }
}

extension Workspace {
  /// The threats that are high or critical today and rest on mitigations. That there are none is
  /// a finding of its own.
  var greatRisks: [GreatRisk] {
    entitiesOfSystems(.threat).filter(needsMitigations).compactMap { threat in
      guard let severity = severity(of: threat), severity >= .high else { return nil }
      let mitigations = sources(of: threat, .mitigates).filter { !isDropped(self[$0]) }
      return mitigations.isEmpty
        ? nil : GreatRisk(threat: self[threat], severity: severity, mitigations: mitigations)
    }
  }
}

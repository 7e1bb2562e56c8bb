internal import Diagnostics

/// The three risks of a threat: before anything is done, now, and when everything is done.
package struct RiskAssessment: Sendable, Hashable {
  /// A rating with the severity that it comes to.
  package struct Rating: Sendable, Hashable {
    package let severity: RiskLevel
    /// Words of the workspace's scale, where the rating was given so.
    package let likelihood: String?
    package let impact: String?
    /// The CVSS vector, where the rating was given so.
    package let vector: CVSSVector?

    /// OWASP's factors, where the rating was given so.
    package let owasp: OWASPRating?

    /// The score of the vector.
    package var score: Double? { vector?.score }
  }

  /// Why the current risk is what it is.
  package enum Reason: Sendable, Hashable {
    /// No `residual` is given, so nothing can lower the risk.
    case noTarget
    /// There is no mitigation to rest on.
    case noMitigation
    /// These mitigations do not count: they are not in place yet, or evidence denies them.
    case waiting([EntityIndex])
    /// Every mitigation is in place, and counts.
    case allInPlace
  }

  package let initial: Rating?
  package let current: Rating?
  package let target: Rating?
  package let reason: Reason
}

extension Workspace {
  /// The risks of a threat. The current one is never written: it is the initial one until every
  /// mitigation is implemented and none is shown to fail, and then the residual one. A workspace
  /// may ask for more than that, see `LoweredBy`.
  package func assessment(of threat: EntityIndex) -> RiskAssessment {
    judgements[threat]?.assessment ?? judgedRisk(of: threat)
  }

  /// The risks that follow from what is written of a threat and of its mitigations.
  func judgedRisk(of threat: EntityIndex) -> RiskAssessment {
    let entity = self[threat]
    let initial = rating(entity[Threat.risk])
    let target = rating(entity[Threat.residual])
    let mitigations = sources(of: threat, .mitigates)
    let active = mitigations.filter { !isDropped($0) }
    let waiting = active.filter { !lowersRisk($0) }
    let reason: RiskAssessment.Reason =
      if target == nil {
        .noTarget
      } else if active.isEmpty {
        .noMitigation
      } else if waiting.isEmpty {
        .allInPlace
      } else {
        .waiting(waiting)
      }
    let current = reason == .allInPlace ? target : initial
    return RiskAssessment(initial: initial, current: current, target: target, reason: reason)
  }

  /// The severity that counts today, if the threat is rated.
  package func severity(of threat: EntityIndex) -> RiskLevel? {
    assessment(of: threat).current?.severity
  }

  /// Whether a mitigation counts for the risk of today.
  private func lowersRisk(_ mitigation: EntityIndex) -> Bool {
    guard self[mitigation][Mitigation.status]?.value == .implemented else { return false }
    switch verification(of: mitigation, on: day) {
    case .verified: return true
    case .stale, .unverified:
      return configuration.fields[Configuration.currentRisk]?.value != .verified
    case .failing: return false
    }
  }

  func isDropped(_ mitigation: EntityIndex) -> Bool {
    switch self[mitigation][Mitigation.status]?.value {
    case .wontDo, .retired: true
    case .proposed, .planned, .inProgress, .implemented, nil: false
    }
  }

  private func rating(_ fields: FieldSet?) -> RiskAssessment.Rating? {
    guard let fields else { return nil }
    let (likelihood, impact) = (
      fields[RiskRating.likelihood]?.value, fields[RiskRating.impact]?.value
    )
    let vector = fields[RiskRating.cvss].flatMap { CVSSVector($0.value) }
    let measured = likelihood.flatMap { likelihood in
      impact.flatMap { matrix.severity(likelihood: likelihood, impact: $0) }
    }
    let owasp = fields[RiskRating.owasp].flatMap { OWASPRating($0) }
    guard
      let severity = measured ?? vector?.level ?? owasp?.severity
        ?? fields[RiskRating.severity]?.value
    else { return nil }
    return RiskAssessment.Rating(
      severity: severity, likelihood: likelihood, impact: impact, vector: vector, owasp: owasp)
  }
}

/// What it takes for a mitigation to lower the risk of today.
package enum LoweredBy: String, Vocabulary {
  case implemented, verified

  package var summary: String {
    switch self {
    case .implemented: "every mitigation that is in place"
    case .verified: "only those that evidence in date shows to work"
    }
  }
}

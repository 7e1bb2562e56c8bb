/// A change that somebody has to decide on, or has to agree with.
package struct Decision: Sendable, Hashable {
  package enum Reason: Sendable, Hashable {
    /// An open threat at this severity that was not there, or not open, or not so severe.
    case newThreat(RiskLevel)
    case reopened(RiskLevel)
    case openAndRaised(from: RiskLevel?, to: RiskLevel)
    /// A risk that somebody accepted when it was less.
    case acceptedAndRaised(from: RiskLevel?, to: RiskLevel)
    /// A threat that is said to be resolved, at a severity that it did not have.
    case resolvedAndRaised(from: RiskLevel?, to: RiskLevel)
    case accepted(RiskLevel?)
    /// A severe threat that is said to need nothing more, or is gone.
    case dismissed(as: ThreatState, RiskLevel)
    case removedThreat(RiskLevel)
    /// A mitigation that is no longer to be, with the threats that it was to lower.
    case dropped(threats: [EntityIndex])
    case removedMitigation(threats: [EntityIndex])
    case noLongerMitigates(EntityIndex)
    /// A mitigation that was implemented and is not, with the threats that it lowered.
    case noLongerInPlace(threats: [EntityIndex])
    case shownToFail
    /// A threat whose risk of today fell because mitigations that were to come are given up.
    case loweredByGivingUp([EntityIndex], from: RiskLevel, to: RiskLevel)
    /// A flow across a boundary that is no longer said to have these safeguards.
    case lessProtected([String])
    /// A flow across these boundaries of which nobody says what can go wrong.
    case uncoveredCrossing([EntityIndex])
    /// An assumption that fell, with what rests on it.
    case fallen(AssumptionStanding, resting: [EntityIndex])
  }

  package let reason: Reason
  /// What it is about; entities in the reason are of the new state.
  package let subject: SidedEntity
}

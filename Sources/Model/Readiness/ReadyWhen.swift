package import Diagnostics

/// The keys of the bar that a workspace declares: what keeps a model from being ready.
///
/// Each number is the most that is allowed. What is not named is not judged.
package enum ReadyWhen {
  package static let errors = Key<Located<Double>>.number(
    "errors", "The most errors that a model may have.")
  package static let openThreats = Key<FieldSet>.dictionary(
    "open-threats", of: .number, keys: RiskLevel.words,
    "The most open threats at a severity or above, as in `high: 0`.")
  package static let endedAcceptances = Key<Located<Double>>.number(
    "ended-acceptances", "The most accepted risks whose acceptance has ended.")
  package static let aboveAppetite = Key<Located<Double>>.number(
    "above-appetite",
    "The most threats of which more is to remain than the risk appetite, with no acceptance in date."
  )
  package static let unplannedThreats = Key<Located<Double>>.number(
    "unplanned-threats", "The most open threats for which there is no mitigation.")
  package static let uncoveredCrossings = Key<Located<Double>>.number(
    "uncovered-crossings",
    "The most flows across a boundary with neither a threat nor the reason why none.")
  package static let unverifiedMitigations = Key<Located<Double>>.number(
    "unverified-mitigations",
    "The most implemented mitigations without evidence that passed and is in date.")
  package static let reviewInDate = Key<Located<Bool>>.flag(
    "review-in-date", "Whether the last review has to be younger than `review-every`.")
  package static let counters = Key<FieldSet>.dictionary(
    "counters", of: .record(ReadinessCounter.fields),
    "Counters of one's own, each under the words for what it counts.")

  package static let fields: [FieldSpec] = [
    errors.spec, openThreats.spec, endedAcceptances.spec, aboveAppetite.spec,
    unplannedThreats.spec, uncoveredCrossings.spec, unverifiedMitigations.spec, reviewInDate.spec,
    counters.spec,
  ]
}

package import Diagnostics

/// A resilience objective.
package enum Objective {
  package static let summary = "What has to hold when things go wrong"

  package static let appliesTo = Key<[Located<EntityReference>]>.references(
    "applies-to", to: [], .appliesTo, "What is held to it.")
  package static let metric = Key<Located<String>>.text(
    "metric", "What is measured.",
    as: .openChoice([
      Word("availability", "the share of time in service"),
      Word("rto", "recovery time objective: how long until it works again"),
      Word("rpo", "recovery point objective: how much data may be lost"),
      Word("latency", "how long an answer takes"),
      Word("error-rate", "the share of answers that are wrong"),
      Word("throughput", "how much is done in a time"),
    ]))
  package static let target = Key<Located<String>>.text(
    "target", "The number to reach, with its unit.")
  package static let measured = Key<Located<String>>.text(
    "measured", "The number that was measured, with its unit.")

  package static let fields: [FieldSpec] = [
    appliesTo.spec, metric.spec, target.spec, measured.spec,
  ]
}

package import Diagnostics

/// Something taken as true.
package enum Assumption {
  package static let summary = "What is taken as true"

  package static let appliesTo = Key<[Located<EntityReference>]>.references(
    "applies-to", to: [], .restsOn, reversed: true, "What would change if it were not true.")
  package static let status = Key<Located<AssumptionStatus>>.choice("status", "Whether it holds.")
  package static let validUntil = Key<Located<Day>>.date(
    "valid-until", "The day from which it has to be confirmed again.")
  package static let falsifiedBy = Key<Phrase>.phrase(
    "falsified-by", "What would show that it is not true.")

  package static let fields: [FieldSpec] = [
    appliesTo.spec, status.spec, validUntil.spec, falsifiedBy.spec,
  ]
}

/// Whether an assumption holds.
package enum AssumptionStatus: String, Vocabulary {
  case valid, unconfirmed, broken, retired

  package var summary: String {
    switch self {
    case .valid: "confirmed, and still true"
    case .unconfirmed: "nobody has confirmed it yet"
    case .broken: "turned out not to be true"
    case .retired: "no longer needed"
    }
  }
}

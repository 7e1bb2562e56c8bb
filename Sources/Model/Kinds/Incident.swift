package import Diagnostics

/// Something that did go wrong, and what was learnt.
package enum Incident {
  package static let summary = "What did go wrong, and what was learnt"

  package static let date = Key<Located<Day>>.date("date", "The day on which it happened.")
  package static let realised = Key<[Located<EntityReference>]>.references(
    "realised", to: [.threat], .realised, "The threats that came true.")
  package static let lessons = Key<[Located<EntityReference>]>.references(
    "lessons", to: [.mitigation], .taught, "The mitigations that it led to.")

  package static let fields: [FieldSpec] = [date.spec, realised.spec, lessons.spec]
}

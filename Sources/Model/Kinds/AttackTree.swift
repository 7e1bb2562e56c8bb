package import Diagnostics

/// How a threat is reached.
package enum AttackTree {
  package static let summary = "How a threat is reached, step by step and by which ways"

  package static let goal = Key<Located<EntityReference>>.reference(
    "goal", to: [.threat], .reaches, "The threat at the root.")
  package static let anyOf = Key<FieldValue>.value(
    "any-of", .list(.attackSteps), "Ways of which one is enough.", relation: .counteredBy)
  package static let allOf = Key<FieldValue>.value(
    "all-of", .list(.attackSteps), "Steps that are all needed.", relation: .counteredBy)

  package static let fields: [FieldSpec] = [goal.spec, anyOf.spec, allOf.spec]

  /// The keys of a step that is more than text.
  package static let step = Key<Phrase>.phrase("step", "What is done.")
  package static let mitigations = Key<[Located<EntityReference>]>.references(
    "mitigations", to: [.mitigation], .counteredBy, "What stands against the step.")
  package static let stepFields: [FieldSpec] = [
    step.spec, mitigations.spec, anyOf.spec, allOf.spec,
  ]

  /// How deep steps may nest.
  package static let maximumDepth = 16
}

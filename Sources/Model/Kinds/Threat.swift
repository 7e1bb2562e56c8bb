package import Diagnostics

/// Something that can go wrong.
package enum Threat {
  package static let summary = "What can go wrong"

  package static let statement = Key<Located<String>>.text(
    "statement", "The threat as a sentence, with its six parts in square brackets.")
  package static let source = Key<Located<String>>.text(
    "source", "Who or what it comes from.", as: .referenceOrText([.source]))
  package static let prerequisites = Key<Located<String>>.text(
    "prerequisites", "What has to be so before it can happen.")
  package static let action = Key<Located<String>>.text("action", "What is done.")
  package static let impact = Key<Located<String>>.text("impact", "What follows at once.")
  package static let goals = Key<[Located<String>]>.texts(
    "goals", "Which goals are harmed, such as confidentiality.")
  package static let assets = Key<[Located<String>]>.texts(
    "assets", "Which assets are harmed.", as: .referenceOrText([.asset]))
  package static let targets = Key<FieldValue>.value(
    "targets",
    .list(
      .either(
        .reference(targetKinds),
        .record([
          FieldSpec("id", .reference(targetKinds), "The element or flow."),
          FieldSpec("status", .choice(ThreatStatus.words), "The state at this target."),
          FieldSpec(
            "mitigations", .list(.reference([.mitigation])), "What is done at this target."),
          FieldSpec("because", .phrase, "Why the state is what it is."),
        ]))),
    "Where it strikes: elements and flows, each with a state of its own where it differs.",
    relation: .targets)
  package static let stride = Key<[Located<Stride>]>.choices("stride", "STRIDE categories.")
  package static let linddun = Key<[Located<Linddun>]>.choices("linddun", "LINDDUN categories.")
  package static let steps = Key<[Phrase]>.phrases("steps", "The attack, step by step.")
  package static let risk = Key<FieldSet>.record(
    "risk", "The risk before anything is done.", RiskRating.fields)
  package static let residual = Key<FieldSet>.record(
    "residual", "The risk that is left when every mitigation works.", RiskRating.fields)
  package static let status = Key<Located<ThreatStatus>>.choice(
    "status", "Where its treatment stands; open unless said otherwise.")
  package static let response = Key<Located<ThreatResponse>>.choice(
    "response", "What was decided to do about it.")
  package static let accepted = Key<FieldSet>.record(
    "accepted", "The acceptance, with its approver and its end.", Acceptance.fields)
  package static let transferredTo = Key<Located<String>>.text(
    "transferred-to", "The party that carries a transferred risk.")
  package static let because = Key<Phrase>.phrase(
    "because", "Why it is not applicable, avoided, transferred or a duplicate.")
  package static let duplicateOf = Key<Located<EntityReference>>.reference(
    "duplicate-of", to: [.threat], .duplicates, "The threat that this one repeats.")
  package static let mitigations = Key<[Located<EntityReference>]>.references(
    "mitigations", to: [.mitigation], .mitigates, reversed: true, "What is done about it.")
  package static let assumptions = Key<[Located<EntityReference>]>.references(
    "assumptions", to: [.assumption], .restsOn, "What its rating takes as true.")
  package static let stage = Key<Located<String>>.text(
    "stage", "The stage of the life cycle that it belongs to.", as: .openChoice(LifeCycle.stages))

  package static let failureMode = Key<[Located<FailureMode>]>.choices(
    "failure-mode", "The ways of failing that it stands for, where availability is at stake.")

  /// What a threat may strike.
  package static let targetKinds: Set<Kind> = [.element, .flow, .boundary, .asset, .dataflow]

  package static let fields: [FieldSpec] = [
    statement.spec, source.spec, prerequisites.spec, action.spec, impact.spec, goals.spec,
    assets.spec, targets.spec, stride.spec, linddun.spec, steps.spec, risk.spec, residual.spec,
    status.spec, response.spec, accepted.spec, transferredTo.spec, because.spec,
    duplicateOf.spec, mitigations.spec, assumptions.spec, stage.spec, failureMode.spec,
  ]
}

/// Where the treatment of a threat stands.
package enum ThreatStatus: String, Vocabulary {
  case open
  case inTreatment = "in-treatment"
  case resolved
  case notApplicable = "not-applicable"
  case duplicate

  package var summary: String {
    switch self {
    case .open: "nothing is decided or done yet"
    case .inTreatment: "something is being done"
    case .resolved: "all that was decided is done"
    case .notApplicable: "it cannot happen here, for a reason"
    case .duplicate: "another threat says the same"
    }
  }
}

/// What was decided to do about a threat.
package enum ThreatResponse: String, Vocabulary {
  case mitigate, avoid, transfer, accept

  package var summary: String {
    switch self {
    case .mitigate: "lower its likelihood or its impact"
    case .avoid: "take away what makes it possible"
    case .transfer: "somebody else carries the risk"
    case .accept: "live with it, until a day"
    }
  }
}

/// The keys of an acceptance.
package enum Acceptance {
  package static let by = Key<Located<String>>.text("by", "Who accepted the risk.")
  package static let on = Key<Located<Day>>.date("on", "When.")
  package static let until = Key<Located<Day>>.date("until", "The day on which it ends.")
  package static let reason = Key<Phrase>.phrase("reason", "Why it can be borne.")

  package static let fields: [FieldSpec] = [by.spec, on.spec, until.spec, reason.spec]
}

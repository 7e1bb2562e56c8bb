package import Diagnostics

/// A record of a review, a decision, a sign-off.
package enum Review {
  package static let summary = "A record of a review, a decision, a sign-off"

  package static let date = Key<Located<Day>>.date("date", "The day of the review.")
  package static let by = Key<[Located<String>]>.texts("by", "Who took part.")
  package static let decision = Key<Located<ReviewDecision>>.choice("decision", "What was decided.")
  package static let version = Key<Located<String>>.text(
    "version", "The version that was reviewed.")
  package static let commit = Key<Located<String>>.text(
    "commit", "The commit that was reviewed; the last one of that day where none is given.")
  package static let accuracy = Key<Phrase>.phrase(
    "accuracy", "Does the model match the system?")
  package static let completeness = Key<Phrase>.phrase("completeness", "Is anything missing?")
  package static let clarity = Key<Phrase>.phrase("clarity", "Can others understand it?")
  package static let conditions = Key<[Phrase]>.phrases(
    "conditions", "What has to be done for an approval to hold.")
  package static let counts = Key<FieldSet>.record(
    "counts", "What there was on that day; `threatpress review` writes it.", ReviewCounts.fields)
  package static let digest = Key<Located<String>>.text(
    "digest",
    "A short form of all that the model said, by which later versions are compared; "
      + "`threatpress review` writes it.")

  package static let fields: [FieldSpec] = [
    date.spec, by.spec, decision.spec, version.spec, commit.spec, accuracy.spec,
    completeness.spec, clarity.spec, conditions.spec, counts.spec, digest.spec,
  ]
}

/// What a record of a review counts.
package enum ReviewCounts {
  package static let threats = Key<Located<Double>>.number("threats", "Threats that apply.")
  package static let open = Key<Located<Double>>.number(
    "open", "Those that are open or in treatment.")
  package static let accepted = Key<Located<Double>>.number("accepted", "Those that are accepted.")
  package static let mitigations = Key<Located<Double>>.number(
    "mitigations", "Mitigations that nobody has given up.")
  package static let implemented = Key<Located<Double>>.number(
    "implemented", "Those that are in place.")
  package static let verified = Key<Located<Double>>.number(
    "verified", "Those that evidence shows to work.")
  package static let questions = Key<Located<Double>>.number(
    "questions", "Questions without an answer.")
  package static let errors = Key<Located<Double>>.number(
    "errors", "Errors that nobody has answered.")
  package static let warnings = Key<Located<Double>>.number(
    "warnings", "Warnings that nobody has answered.")
  package static let notes = Key<Located<Double>>.number(
    "notes", "Notes that nobody has answered.")

  package static let fields: [FieldSpec] = [
    threats.spec, open.spec, accepted.spec, mitigations.spec, implemented.spec, verified.spec,
    questions.spec, errors.spec, warnings.spec, notes.spec,
  ]
}

/// What a review decided.
package enum ReviewDecision: String, Vocabulary {
  case approved
  case approvedWithConditions = "approved-with-conditions"
  case changesRequested = "changes-requested"
  case rejected

  /// Whether the model counts as approved from then on.
  package var approves: Bool {
    switch self {
    case .approved, .approvedWithConditions: true
    case .changesRequested, .rejected: false
    }
  }

  package var summary: String {
    switch self {
    case .approved: "the model is good enough"
    case .approvedWithConditions: "good enough once the conditions are met"
    case .changesRequested: "not yet good enough"
    case .rejected: "not good enough"
    }
  }
}

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

  package static let fields: [FieldSpec] = [
    date.spec, by.spec, decision.spec, version.spec, commit.spec, accuracy.spec,
    completeness.spec, clarity.spec,
  ]
}

/// What a review decided.
package enum ReviewDecision: String, Vocabulary {
  case approved
  case approvedWithConditions = "approved-with-conditions"
  case changesRequested = "changes-requested"
  case rejected

  package var summary: String {
    switch self {
    case .approved: "the model is good enough"
    case .approvedWithConditions: "good enough once the conditions are met"
    case .changesRequested: "not yet good enough"
    case .rejected: "not good enough"
    }
  }
}

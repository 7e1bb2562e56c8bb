package import Diagnostics

/// Something not known yet; once answered, a decision.
package enum Question {
  package static let summary = "What is not known yet; once answered, a decision"

  package static let to = Key<Located<String>>.text("to", "Who is asked.")
  package static let due = Key<Located<Day>>.date("due", "The day by which an answer is needed.")
  package static let answer = Key<Phrase>.phrase("answer", "The answer.")
  package static let by = Key<Located<String>>.text("by", "Who answered.")
  package static let on = Key<Located<Day>>.date("on", "When.")
  package static let affects = Key<[Located<EntityReference>]>.references(
    "affects", to: [], .affects, "What hangs on the answer.")

  package static let fields: [FieldSpec] = [
    to.spec, due.spec, answer.spec, by.spec, on.spec, affects.spec,
  ]
}

internal import Diagnostics
internal import Model
internal import Templating

/// Something that was decided about a model, with who decided it and when, as far as that is known.
struct Decision {
  let about: EntityIndex
  /// What was decided, such as "Accepted".
  let words: String
  /// Why, or what exactly, in the words of its author.
  let reason: Phrase?
  let by: String?
  let on: Day?
  /// The day on which it ends.
  let until: Day?
}

extension Composer {
  /// Every decision that a model records: answers to questions and responses to threats, the
  /// latest first; those without a day last.
  func decisions(of model: ModelIndex) -> [Decision] {
    let answers = siblings(of: .question, in: model).compactMap(answer)
    let responses = siblings(of: .threat, in: model).flatMap(responses)
    return (answers + responses).enumerated().sorted { one, other in
      let days = (age(of: one.element), age(of: other.element))
      return days.0 == days.1 ? one.offset < other.offset : days.0 < days.1
    }.map(\.element)
  }

  private func age(of decision: Decision) -> Int { decision.on.map { -$0.daysSinceEpoch } ?? .max }

  private func answer(to question: EntityIndex) -> Decision? {
    let about = workspace[question]
    guard let answer = about[Question.answer] else { return nil }
    return Decision(
      about: question, words: "Answered", reason: answer, by: about[Question.by]?.value,
      on: about[Question.on]?.value, until: nil)
  }

  /// What was decided about a threat other than to mitigate it.
  func responses(to threat: EntityIndex) -> [Decision] {
    let about = workspace[threat]
    var decisions: [Decision] = []
    func decide(_ words: String, by: String? = nil) {
      decisions.append(
        Decision(
          about: threat, words: words, reason: about[Threat.because], by: by, on: nil, until: nil))
    }
    switch about[Threat.response]?.value {
    case .accept:
      let terms = about[Threat.accepted] ?? FieldSet()
      decisions.append(
        Decision(
          about: threat, words: "Accepted",
          reason: terms[Acceptance.reason] ?? about[Threat.because],
          by: terms[Acceptance.by]?.value, on: terms[Acceptance.on]?.value,
          until: terms[Acceptance.until]?.value))
    case .avoid: decide("Avoided")
    case .transfer:
      decide(about[Threat.transferredTo].map { "Transferred to \($0.value)" } ?? "Transferred")
    case .mitigate, nil:
      if about[Threat.status]?.value == .notApplicable { decide("Not applicable") }
    }
    return decisions
  }
}

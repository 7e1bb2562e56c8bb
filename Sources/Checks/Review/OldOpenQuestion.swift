package import Diagnostics
internal import Model

extension Check {
  /// Questions without an answer whose day has passed.
  static let oldOpenQuestion = Check(.oldOpenQuestion) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.question).compactMap { question in
      let entity = workspace[question]
      guard entity[Question.answer] == nil, let due = entity[Question.due],
        due.value < inspection.today
      else { return nil }
      let severity = workspace.risingSeverity(of: .oldOpenQuestion, at: question)
      return unanswered(entity, due, severity)
    }
  }
}

extension Rule {
  package static let oldOpenQuestion = Rule("old-open-question", .note)
}

private func unanswered(_ question: Entity, _ due: Located<Day>, _ severity: Severity) -> Diagnostic
{
  Diagnostic(
    .oldOpenQuestion, "'\(question.id.value)' was to be answered by \(due.value)",
    at: question.place(due.span), severity: severity,
    help: "write the 'answer', or agree on another day with who is asked"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Answers of which nobody knows who gave them, or when.
  static let unsignedAnswer = Check(.unsignedAnswer) { inspection in
    inspection.workspace.entities(.question).compactMap { question in
      let question = inspection.workspace[question]
      guard let answer = question[Question.answer] else { return nil }
      switch (question[Question.by] == nil, question[Question.on] == nil) {
      case (true, true): return unsigned(answer, of: question, lacks: "who answered, or when")
      case (true, false): return unsigned(answer, of: question, lacks: "who answered")
      case (false, true): return unsigned(answer, of: question, lacks: "when it was answered")
      case (false, false): return nil
      }
    }
  }
}

extension Rule {
  package static let unsignedAnswer = Rule("unsigned-answer", .warning)
}

private func unsigned(_ answer: Phrase, of question: Entity, lacks what: String) -> Diagnostic {
  Diagnostic(
    .unsignedAnswer, "'\(question.id.value)' does not say \(what)", at: answer.span,
    help: "an answer is a decision: give 'by' and 'on'"
  )
}

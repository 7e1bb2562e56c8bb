internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What a model does not know yet, and what it has decided since.
  func questionsPage(_ model: ModelIndex) -> ReportPage {
    let page = Page.index(model, .question)
    let address = workspace.address(of: page)
    let questions = siblings(of: .question, in: model)
    let open = soonestFirst(questions.filter { workspace[$0][Question.answer] == nil })
    let answered = latestFirst(
      questions.filter { workspace[$0][Question.answer] != nil }, by: Question.on)
    let sections =
      section("unanswered", "Open", openTable(open, on: address))
      + section("decisions", "Answered: decisions", decisionTable(answered, on: address))
    return report(
      ReportTitle(
        page: page, model: model, title: "Questions", question: Kind.question.question,
        lead: countSentence([
          (open.count, "question is open", "questions are open", "unanswered"),
          (answered.count, "has an answer", "have an answer", "decisions"),
        ]),
        tools: indexTools(model, .question, current: nil, from: address)),
      sections)
  }

  /// Whether a question has its answer.
  func mark(ofQuestion question: EntityIndex) -> Mark {
    if workspace[question][Question.answer] != nil { return Mark(.verified, "Answered") }
    let isLate = workspace[question][Question.due].map { $0.value < edition.today } ?? false
    return isLate
      ? Mark(.outOfDate, "Overdue", tone: .outOfDate) : Mark(.notApplicable, "Open", tone: .plain)
  }

  /// By the day on which they are due; those without a day last.
  private func soonestFirst(_ questions: [EntityIndex]) -> [EntityIndex] {
    func due(_ question: EntityIndex) -> Int {
      workspace[question][Question.due]?.value.daysSinceEpoch ?? .max
    }
    return questions.enumerated()
      .sorted { (due($0.element), $0.offset) < (due($1.element), $1.offset) }.map(\.element)
  }

  /// By a day, the latest first; those without a day last.
  func latestFirst(_ entities: [EntityIndex], by day: Key<Located<Day>>) -> [EntityIndex] {
    func age(_ entity: EntityIndex) -> Int {
      workspace[entity][day].map { -$0.value.daysSinceEpoch } ?? .max
    }
    return entities.enumerated()
      .sorted { (age($0.element), $0.offset) < (age($1.element), $1.offset) }.map(\.element)
  }

  private func openTable(_ questions: [EntityIndex], on address: Address) -> DataTable {
    DataTable(
      caption: "Questions without an answer, the next that is due first",
      columns: ["Question", "To", "Due", "What hangs on it"].map { DataTable.Column(title: $0) },
      rows: questions.map { question in
        let about = workspace[question]
        return DataTable.Row(
          anchor: "e-\(about.id.value.folded)",
          cells: [
            nameCell(question, on: address), .text(about[Question.to]?.value ?? ""),
            dueCell(about[Question.due]?.value), affected(by: question, on: address),
          ])
      })
  }

  private func dueCell(_ day: Day?) -> Entry {
    var entry = dueDay(day)
    if let day, day < edition.today {
      let late = edition.today.daysSinceEpoch - day.daysSinceEpoch
      entry.sub = "\(counted(late, "day", "days")) overdue"
    }
    return entry
  }

  private func decisionTable(_ questions: [EntityIndex], on address: Address) -> DataTable {
    DataTable(
      caption: "Questions with their answers, the latest first",
      columns: [
        DataTable.Column(title: "Question"), DataTable.Column(title: "Answer", style: .title),
        DataTable.Column(title: "By"), DataTable.Column(title: "On", style: .day),
        DataTable.Column(title: "Affects", visibility: .medium),
      ],
      rows: questions.map { question in
        let about = workspace[question]
        return DataTable.Row(
          anchor: "e-\(about.id.value.folded)",
          cells: [
            nameCell(question, on: address),
            .prose(about[Question.answer].map { html($0, of: question, on: address) } ?? HTML()),
            .text(
              about[Question.by]?.value ?? "", note: about[Question.by] == nil ? "unsigned" : nil),
            .text(about[Question.on]?.value.shortWords ?? ""),
            affected(by: question, on: address),
          ])
      })
  }

  private func affected(by question: EntityIndex, on address: Address) -> Entry {
    let affected = workspace.targets(of: question, .affects)
    return affected.isEmpty
      ? .text("", note: "nothing named") : someLinks(to: affected, from: address)
  }
}

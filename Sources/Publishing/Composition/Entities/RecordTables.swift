internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What an incident's reader asks: what came true, and what became of each lesson.
  func incidentTables(of incident: EntityIndex, on address: Address) -> [TableSection] {
    let lessons = workspace.targets(of: incident, .taught)
    let table = DataTable(
      caption: "What it led to, and how far that is",
      columns: ["Mitigation", "Status", "Verification"].map { DataTable.Column(title: $0) },
      rows: lessons.map { lesson in
        DataTable.Row(cells: [
          nameCell(lesson, on: address, sub: aside(of: lesson)),
          .mark(Mark(workspace[lesson][Mitigation.status]?.value ?? .proposed)),
          verification(of: lesson),
        ])
      })
    return threats(
      "Threats that came true", workspace.targets(of: incident, .realised), on: address)
      + (lessons.isEmpty ? [] : [TableSection(anchor: "lessons", title: "Lessons", table: table)])
  }

  /// What hangs on a question, holds to an objective, or is shown by evidence: each with its
  /// state.
  func subjectTable(
    _ title: String, _ entities: [EntityIndex], on address: Address
  ) -> [TableSection] {
    guard !entities.isEmpty else { return [] }
    let hasStates = entities.contains { !marks(of: $0).isEmpty }
    let columns = ["Item", "Kind"] + (hasStates ? ["State"] : [])
    let table = DataTable(
      caption: title, columns: columns.map { DataTable.Column(title: $0) },
      rows: entities.map { entity in
        let state = marks(of: entity).last.map { Entry.mark($0) } ?? .none
        return DataTable.Row(
          cells: [nameCell(entity, on: address), .text(capitalised(workspace[entity].kind.noun))]
            + (hasStates ? [state] : []))
      })
    return [TableSection(anchor: "subjects", title: title, table: table)]
  }

  /// The answer to a question, with who gave it and when; then what hangs on it.
  func questionTables(of question: EntityIndex, on address: Address) -> [TableSection] {
    let about = workspace[question]
    var sections: [TableSection] = []
    if let answer = about[Question.answer] {
      let table = DataTable(
        caption: "The answer",
        columns: [
          DataTable.Column(title: "By"), DataTable.Column(title: "On"),
          DataTable.Column(title: "Answer", style: .title),
        ],
        rows: [
          DataTable.Row(cells: [
            .text(
              about[Question.by]?.value ?? "", note: about[Question.by] == nil ? "unsigned" : nil),
            .text(
              about[Question.on]?.value.shortWords ?? "",
              note: about[Question.on] == nil ? "no date" : nil),
            .prose(html(answer, of: question, on: address)),
          ])
        ])
      sections.append(TableSection(anchor: "decision", title: "Decision", table: table))
    }
    return sections
      + subjectTable("What hangs on it", workspace.targets(of: question, .affects), on: address)
  }

  /// The three questions of a review with their answers, and who gave them.
  func reviewTables(of review: EntityIndex, on address: Address) -> [TableSection] {
    let answers = answers(of: review)
    let found = DataTable(
      caption: "What the reviewers answered",
      columns: [
        DataTable.Column(title: "Question"), DataTable.Column(title: "Answer", style: .title),
      ],
      rows: answers.map { question, answer in
        DataTable.Row(cells: [
          .text(question), .prose(html(answer, of: review, on: address)),
        ])
      })
    let people = reviewers(of: review)
    let present = DataTable(
      caption: "Who took part", columns: ["Name", "Role"].map { DataTable.Column(title: $0) },
      rows: people.map { DataTable.Row(cells: [.text($0.text), .text($0.note ?? "")]) })
    return
      (answers.isEmpty
      ? [] : [TableSection(anchor: "answers", title: "What they found", table: found)])
      + (people.isEmpty
        ? [] : [TableSection(anchor: "people", title: "Who took part", table: present)])
  }

  /// What an assumption holds up: threats, then mitigations, then the rest.
  func assumptionTables(of assumption: EntityIndex, on address: Address) -> [TableSection] {
    let resting = resting(on: assumption)
    let others = resting.filter { workspace[$0].kind != .threat }
    return threats("Threats that rest on it", resting, on: address)
      + subjectTable(
        others.count == resting.count ? "What rests on it" : "What else rests on it", others,
        on: address) + evidenceTable(workspace.sources(of: assumption, .verifies), on: address)
  }

  /// The flows by which outsiders come in through a boundary.
  func entryTables(through boundary: EntityIndex, on address: Address) -> [TableSection] {
    let flows = workspace.sources(of: boundary, .crosses).filter(workspace.isEntryPoint)
    guard !flows.isEmpty else { return [] }
    let table = flowTable(
      flows, caption: "Entry points through it", room: .narrow, on: address, anchored: false)
    return [TableSection(anchor: "entry-points", title: "Entry points", table: table)]
  }
}

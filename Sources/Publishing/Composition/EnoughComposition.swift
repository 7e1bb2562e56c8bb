internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  func goodEnough(_ model: ModelIndex, on address: Address) -> GoodEnough {
    GoodEnough(
      ways: ways(
        to: [.evidence, .review, .question, .incident, .objective], in: model, from: address)
        + reports(on: model, .goodEnough, from: address),
      evidence: evidenceTable(model, on: address),
      records: openQuestions(model, on: address) + reviews(model, on: address)
        + incidents(model, on: address),
      log: [], logTitle: "", checks: checks(model, on: address))
  }

  /// Evidence, the most overdue first.
  private func evidenceTable(_ model: ModelIndex, on address: Address) -> EvidenceTable? {
    let pieces = siblings(of: .evidence, in: model)
    guard !pieces.isEmpty else { return nil }
    let rows = pieces.map { piece -> (age: Double, row: EvidenceTable.Row) in
      let about = workspace[piece]
      let age = age(of: piece)
      let row = EvidenceTable.Row(
        link: idLink(to: piece, from: address), title: about.hasTitle ? about.title : "",
        verifies: links(to: workspace.targets(of: piece, .verifies), from: address),
        lastResult: workspace.day(ofEvidence: piece)?.shortWords ?? "never", age: age,
        mark: Mark(workspace.state(ofEvidence: piece, on: edition.today)))
      return (age ?? 0, row)
    }
    return EvidenceTable(rows: rows.sorted { $0.age > $1.age }.map(\.row))
  }

  /// Age over interval: past 1 it is late.
  func age(of evidence: EntityIndex) -> Double? {
    guard let date = workspace.day(ofEvidence: evidence),
      let end = workspace[evidence][Evidence.every]?.value.end(from: date)
    else { return nil }
    let interval = end.daysSinceEpoch - date.daysSinceEpoch
    let age = edition.today.daysSinceEpoch - date.daysSinceEpoch
    return interval > 0 ? Double(max(0, age)) / Double(interval) : nil
  }

  private func openQuestions(_ model: ModelIndex, on address: Address) -> [TableSection] {
    let questions = siblings(of: .question, in: model).filter {
      workspace[$0][Question.answer] == nil
    }
    return records(
      questions, "Open questions", anchor: "questions", ["Question", "To", "Due"], on: address
    ) { question in
      let due = question[Question.due]?.value
      let isLate = due.map { $0 < edition.today } ?? false
      return [
        .text(question[Question.to]?.value ?? ""),
        due.map {
          isLate ? .mark(Mark(.outOfDate, $0.shortWords, tone: .gap)) : .text($0.shortWords)
        }
          ?? .none,
      ]
    }
  }

  private func reviews(_ model: ModelIndex, on address: Address) -> [TableSection] {
    let reviews = siblings(of: .review, in: model).sorted {
      (workspace[$1][Review.date]?.value.description ?? "")
        < (workspace[$0][Review.date]?.value.description ?? "")
    }
    return records(
      reviews, "Reviews", anchor: "reviews", ["Review", "Date", "Decision"], on: address
    ) { review in
      [
        .text(review[Review.date]?.value.shortWords ?? ""),
        .text(review[Review.decision].map { humanised($0.value.rawValue) } ?? ""),
      ]
    }
  }

  private func incidents(_ model: ModelIndex, on address: Address) -> [TableSection] {
    records(
      siblings(of: .incident, in: model), "Incidents", anchor: "incidents", ["Incident", "Date"],
      on: address
    ) { incident in [.text(incident[Incident.date]?.value.shortWords ?? "")] }
  }

  private func records(
    _ entities: [EntityIndex], _ title: String, anchor: String, _ columns: [String],
    on address: Address, cells: (Entity) -> [Entry]
  ) -> [TableSection] {
    guard !entities.isEmpty else { return [] }
    let table = DataTable(
      caption: title, columns: columns.map { DataTable.Column(title: $0) },
      rows: entities.map { entity in
        let about = workspace[entity]
        let name = Entry.item(
          idLink(to: entity, from: address), about.hasTitle ? about.title : nil)
        return DataTable.Row(cells: [name] + cells(about))
      })
    return [TableSection(anchor: anchor, title: title, table: table)]
  }

  /// What was found, by severity and rule; what is answered is counted apart.
  private func checks(_ model: ModelIndex, on address: Address) -> [GoodEnough.Checks] {
    let findings = findings(in: model)
    var checks = Severity.allCases.reversed().compactMap { severity -> GoodEnough.Checks? in
      let found = findings.filter { $0.reason == nil && $0.finding.severity == severity }
      guard !found.isEmpty else { return nil }
      let mark = Mark(severity)
      let words = counted(found.count, severity.rawValue, "\(severity.rawValue)s")
      return GoodEnough.Checks(
        mark: Mark(mark.glyph, words, tone: mark.tone),
        rules: Dictionary(grouping: found) { $0.finding.rule.name }
          .sorted { $0.key < $1.key }
          .map {
            LinkText(
              $0.key, to: checksTarget(model, $0.key, from: address), note: String($0.value.count))
          })
    }
    let answered = findings.count { $0.reason != nil }
    if answered > 0 {
      checks.append(
        GoodEnough.Checks(
          mark: Mark(.notApplicable, "\(answered) answered", tone: .low), rules: [],
          note: "Each with a reason, on the page of what it is about"))
    }
    if checks.isEmpty {
      checks.append(
        GoodEnough.Checks(
          mark: Mark(.verified, "Nothing found"), rules: [], note: "Every check is quiet"))
    }
    return checks
  }

  /// Where the findings of a rule in a model stand, if the site tells of them.
  private func checksTarget(
    _ model: ModelIndex, _ rule: String, from address: Address
  ) -> LinkTarget? {
    guard hasChecks(model) else { return nil }
    return target(.modelChecks(model), from: address, anchor: modelChecksAnchor(rule))
  }
}

internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// What the reports of a piece of evidence say: how many results passed, and the first that did
  /// not.
  func resultTables(of evidence: EntityIndex) -> [TableSection] {
    guard let reading = workspace.reading(ofEvidence: evidence) else { return [] }
    let numbers = DataTable(
      caption: "What the report says",
      columns: [
        DataTable.Column(title: "Report"), DataTable.Column(title: "Says"),
        DataTable.Column(title: "Results"), DataTable.Column(title: "Day"),
      ],
      rows: [
        DataTable.Row(cells: [
          .text(
            reading.reports.map(\.value).joined(separator: ", "),
            note: reading.isHandedOver ? "handed over" : nil),
          .mark(Mark(reported: reading.outcome)), .text(countWords(of: evidence) ?? ""),
          .text(reading.day?.shortWords ?? "", note: reading.day == nil ? "not said" : nil),
        ])
      ])
    return [TableSection(anchor: "results", title: "Results", table: numbers)]
      + witnessTable(of: reading)
  }

  private func witnessTable(of reading: EvidenceReading) -> [TableSection] {
    guard !reading.witnesses.isEmpty else { return [] }
    let title = reading.failed > 0 ? "What failed" : "What did not run"
    let number = reading.failed > 0 ? reading.failed : reading.skipped
    let isCut = number > reading.witnesses.count
    let table = DataTable(
      caption: isCut ? "The first \(reading.witnesses.count) of \(number)" : title,
      showsCaption: isCut,
      columns: [
        DataTable.Column(title: "Test or rule"),
        DataTable.Column(title: "What the tool says", style: .title),
      ],
      rows: reading.witnesses.map { witness in
        DataTable.Row(cells: [
          .text(witness.name),
          .text(witness.message, note: witness.message.isEmpty ? "nothing" : nil),
        ])
      })
    return [TableSection(anchor: "witnesses", title: title, table: table)]
  }

  /// "4 of 5 passed": what a report says of a piece of evidence, in a few words.
  func countWords(of evidence: EntityIndex) -> String? {
    guard let reading = workspace.reading(ofEvidence: evidence), reading.hasResults else {
      return nil
    }
    let ran = reading.passed + reading.failed
    if ran == 0 { return "\(counted(reading.skipped, "test", "tests")) skipped" }
    let skipped = reading.skipped > 0 ? ", \(reading.skipped) skipped" : ""
    return "\(reading.passed) of \(ran) passed\(skipped)"
  }

  /// "E-012 shows that it does not work: 2 of 4 passed, 17 Nov 2026."
  func failedEvidence(of entity: EntityIndex, on address: Address) -> [Notice] {
    workspace.failures(of: entity, on: edition.today).map { piece in
      let numbers = countWords(of: piece).map { ": \($0)" } ?? ""
      let day = workspace.day(ofEvidence: piece).map { " on \($0.words)" } ?? ""
      return Notice(
        mark: Mark(workspace.state(ofEvidence: piece, on: edition.today)),
        sentence: Sentence([
          idLink(to: piece, from: address),
          LinkText(plain: " shows that it does not work\(numbers)\(day)."),
        ]),
        note: workspace[piece].hasTitle ? Sentence(workspace[piece].title) : nil)
    }
  }

  /// Evidence as a sentence names it: "E-012 of 17 Nov 2026 and E-013".
  func sentenceLinks(toEvidence pieces: [EntityIndex], on address: Address) -> [LinkText] {
    pieces.enumerated().flatMap { number, piece -> [LinkText] in
      let joint = number == 0 ? "" : number == pieces.count - 1 ? " and " : ", "
      let day = workspace.day(ofEvidence: piece).map { " of \($0.shortWords)" } ?? ""
      return [
        LinkText(plain: joint), idLink(to: piece, from: address), LinkText(plain: day),
      ].filter { !$0.text.isEmpty }
    }
  }
}

extension Mark {
  init(reported outcome: EvidenceReading.Outcome) {
    switch outcome {
    case .passed: self.init(.verified, "Passed")
    case .failed: self.init(.failed, "Failed", tone: .failed)
    case .mixed: self.init(.failed, "Failed in part", tone: .failed)
    case .skipped: self.init(.gap, "Skipped", tone: .gap)
    case .missing: self.init(.gap, "Not in the report", tone: .gap)
    case .noReport: self.init(.gap, "No report", tone: .gap)
    case .unreadable: self.init(.failed, "Unreadable", tone: .failed)
    }
  }
}

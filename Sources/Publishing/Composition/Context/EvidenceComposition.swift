internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// How a model knows that its mitigations work: how old each proof is, and what has none.
  func evidencePage(_ model: ModelIndex) -> ReportPage {
    let page = Page.index(model, .evidence)
    let address = standpoint(of: page)
    let pieces = siblings(of: .evidence, in: model)
    let unproven = unproven(in: model)
    var sections: [ReportPage.Section] = []
    if !pieces.isEmpty {
      let track = EvidenceTable(rows: evidenceRows(pieces, on: address))
      sections.append(ReportPage.Section(anchor: "all", title: "Freshness", evidence: track))
    }
    sections += section(
      "unproven", "Mitigations without evidence",
      lead: Sentence("In place, but no evidence shows that they work."),
      unprovenTable(unproven, on: address))
    sections += section("mitigations", "By mitigation", provenTable(model, on: address))
    sections += section("methods", "By method", methodTable(pieces, on: address))
    return report(
      ReportTitle(
        page: page, model: model, title: "Evidence", question: Kind.evidence.question,
        lead: countSentence([
          (pieces.count, "piece of evidence", "pieces of evidence", "all"),
          (
            unproven.count, "mitigation without evidence",
            "mitigations without evidence", "unproven"
          ),
        ]),
        tools: indexTools(model, .evidence, current: nil, from: address)),
      sections)
  }

  /// The mitigations that are in place, and that no evidence speaks of.
  func unproven(in model: ModelIndex) -> [EntityIndex] {
    siblings(of: .mitigation, in: model).filter {
      workspace[$0][Mitigation.status]?.value == .implemented
        && workspace.sources(of: $0, .verifies).isEmpty
    }
  }

  /// Evidence as the track shows it: what asks for attention first, then the oldest.
  private func evidenceRows(_ pieces: [EntityIndex], on address: Address) -> [EvidenceTable.Row] {
    let rows = pieces.map { piece in
      let about = workspace[piece]
      let method = [
        about[Evidence.method].map { humanised($0.value) }, about[Evidence.by]?.value,
        countWords(of: piece),
      ]
      return EvidenceTable.Row(
        link: idLink(to: piece, from: address), title: about.hasTitle ? about.title : "",
        verifies: links(to: workspace.targets(of: piece, .verifies), from: address),
        lastResult: workspace.day(ofEvidence: piece)?.shortWords ?? "never", age: age(of: piece),
        mark: Mark(workspace.state(ofEvidence: piece, on: edition.today)),
        about: method.compactMap { $0 }.joined(separator: " · "),
        report: reportLink(of: piece), due: dueWords(of: piece))
    }
    let ranks = pieces.map { attention(workspace.state(ofEvidence: $0, on: edition.today)) }
    return zip(ranks, rows).enumerated().sorted { one, other in
      let (first, second) = (one.element, other.element)
      if first.0 != second.0 { return first.0 > second.0 }
      let ages = (first.1.age ?? 0, second.1.age ?? 0)
      return ages.0 == ages.1 ? one.offset < other.offset : ages.0 > ages.1
    }.map(\.element.1)
  }

  /// When evidence has to be shown again: "due 12 Dec 2026", "with each release".
  func dueWords(of evidence: EntityIndex) -> String? {
    guard let every = workspace[evidence][Evidence.every]?.value else { return nil }
    guard let end = workspace.dueDay(ofEvidence: evidence) else {
      return every == .release ? "with each release" : nil
    }
    if every == .release { return "was due with the release of \(end.shortWords)" }
    return end < edition.today ? "was due \(end.shortWords)" : "due \(end.shortWords)"
  }

  /// Where the result of evidence can be read: an address, or a file of the repository.
  func reportLink(of evidence: EntityIndex) -> LinkText? {
    let about = workspace[evidence]
    let named = [Evidence.report, Evidence.junit, Evidence.sarif].lazy.compactMap { about[$0] }
    guard let report = named.first else { return nil }
    let written: String
    if case .record(let fields, _) = report {
      guard let file = fields["file"]?.text else { return nil }
      written = file
    } else {
      written = report.text
    }
    switch Destination(written, from: workspace.pages[workspace.page(declaring: evidence)].path) {
    case .place(let path, _): return LinkText(written, to: repositoryAddress(path: path, line: nil))
    case .address: return LinkText(written, to: LinkTarget(authored: written))
    case .schemeless, .outside: return LinkText(plain: written)
    }
  }

  private func unprovenTable(_ mitigations: [EntityIndex], on address: Address) -> DataTable {
    DataTable(
      caption: "Mitigations in place that nothing verifies",
      columns: [
        DataTable.Column(title: "Mitigation"), DataTable.Column(title: "Owner"),
        DataTable.Column(title: "Threats that count on it"),
      ],
      rows: mitigations.map { mitigation in
        DataTable.Row(cells: [
          nameCell(mitigation, on: address),
          .text(workspace[mitigation][Common.owner]?.value ?? ""),
          someLinks(
            to: worstFirst(workspace.targets(of: mitigation, .mitigates)), from: address),
        ])
      })
  }

  private func provenTable(_ model: ModelIndex, on address: Address) -> DataTable {
    let proven = siblings(of: .mitigation, in: model).filter {
      !workspace.sources(of: $0, .verifies).isEmpty
    }
    return DataTable(
      caption: "Mitigations with what verifies them",
      columns: [
        DataTable.Column(title: "Mitigation"), DataTable.Column(title: "Status"),
        DataTable.Column(title: "Verification"), DataTable.Column(title: "Evidence"),
        DataTable.Column(title: "Next due", visibility: .medium),
      ],
      rows: proven.map { mitigation in
        let pieces = workspace.sources(of: mitigation, .verifies)
        return DataTable.Row(cells: [
          nameCell(mitigation, on: address),
          .mark(Mark(workspace[mitigation][Mitigation.status]?.value ?? .proposed)),
          verification(of: mitigation), .links(links(to: pieces, from: address)),
          nextDue(of: pieces),
        ])
      })
  }

  /// The first day on which one of these has to be shown again.
  func nextDue(of pieces: [EntityIndex]) -> Entry {
    let days = pieces.compactMap(workspace.dueDay)
    if let next = days.min() { return dueDay(next) }
    let isReleased = pieces.contains { workspace[$0][Evidence.every]?.value == .release }
    return .text("", note: isReleased ? "with each release" : "no interval")
  }

  private func methodTable(_ pieces: [EntityIndex], on address: Address) -> DataTable {
    let groups = Dictionary(grouping: pieces) { workspace[$0][Evidence.method]?.value ?? "" }
    return DataTable(
      caption: "Evidence by the method that gave it",
      columns: ["Method", "Evidence", "Last result", "Worst state"].map {
        DataTable.Column(title: $0)
      },
      rows: groups.sorted { $0.key < $1.key }.map { method, members in
        let latest = members.compactMap(workspace.day).max()
        let states = members.map { workspace.state(ofEvidence: $0, on: edition.today) }
        return DataTable.Row(cells: [
          .text(method.isEmpty ? "Not said" : humanised(method)),
          .links(links(to: members, from: address)), .text(latest?.shortWords ?? "never"),
          states.max { attention($0) < attention($1) }.map { .mark(Mark($0)) } ?? .none,
        ])
      })
  }

  /// How much a state asks for somebody's attention.
  private func attention(_ state: EvidenceState) -> Int {
    switch state {
    case .passed: 0
    case .partial: 1
    case .noResult, .skipped: 2
    case .outOfDate, .missing: 3
    case .failed, .contradicted: 4
    }
  }
}

internal import Diagnostics
internal import Model
internal import Templating

/// Turns what changed into what a page shows of it.
struct ChangeComposition: Sendable {
  let report: ChangeReport
  /// What stands before the anchors of its sections, where a page has others of these names.
  var prefix = ""
  /// Where a reader finds an entity.
  let target: @Sendable (SidedEntity) -> LinkTarget?
  /// Where an entity is written, for readers to whom that says something.
  let place: @Sendable (SidedEntity) -> LinkText?
  /// A finding of either state.
  let finding: @Sendable (Diagnostic, Model.Side) -> FindingLine
  /// The diagrams of a model with what changed in them.
  var figures: @Sendable (ModelDifference) -> [DiagramFigure] = { _ in [] }
}

extension ChangeComposition {
  /// What changed in a model: what needs a decision, what moved, and then everything by its kind.
  func sections(of model: ModelDifference) -> [ChangeSection] {
    var sections = [
      section(
        "decisions", "What needs a decision", decisions: model.decisions.map(decision)),
      section("movements", "Risk and state", table: movements(of: model)),
    ]
    var entries = Dictionary(
      report.entries(of: model).map { ($0.group, $0.entries) }, uniquingKeysWith: { $1 })
    for group in ChangeGroup.allCases {
      var section = section(group.word, group.title)
      section.items = entries.removeValue(forKey: group)?.map(item) ?? []
      if group == .structure { section.figures = figures(model) }
      if group == .evidence { section.table = proofs(of: model) }
      sections.append(section)
    }
    sections.append(
      section(
        "text", "The model and its text",
        items: item("The model itself", model.keys) + model.pages.map(item)))
    return sections.filter { !$0.isEmpty }
  }

  /// What changed outside any model.
  func rest() -> [ChangeSection] {
    [
      section(
        "rest", "Outside any model",
        items: report.changes.pages.map(item)
          + item("threatpress.yml", report.changes.configuration))
    ].filter { !$0.isEmpty }
  }

  /// Findings that are there now, and those that are gone.
  func findings(new: [Diagnostic], gone: [Diagnostic]) -> [ChangeSection] {
    var (came, went) = (
      section("new-findings", "New findings"), section("gone-findings", "Findings that are gone")
    )
    came.findings = new.map { finding($0, .new) }
    went.table = table(ofGone: gone)
    return [came, went].filter { !$0.isEmpty }
  }

  /// Nobody has to do anything about these, so that a line each is enough.
  private func table(ofGone findings: [Diagnostic]) -> DataTable? {
    let rows = findings.map { gone in
      let line = finding(gone, .old)
      return DataTable.Row(cells: [
        .text(line.message), Entry(links: [line.rule]),
        line.place.map { .source($0) } ?? .none,
      ])
    }
    guard !rows.isEmpty else { return nil }
    return DataTable(
      caption: "Findings that are gone", isDense: true,
      columns: [
        DataTable.Column(title: "Finding"), DataTable.Column(title: "Rule", visibility: .wide),
        DataTable.Column(title: "It was at", visibility: .wide),
      ], rows: rows)
  }

  private func section(
    _ anchor: String, _ title: String, decisions: [ChangeDecision] = [], table: DataTable? = nil,
    items: [ChangeItem] = []
  ) -> ChangeSection {
    ChangeSection(
      anchor: prefix + anchor, title: title, decisions: decisions, table: table, items: items)
  }
}

// MARK: What needs a decision, and what moved

extension ChangeComposition {
  private func decision(_ decision: Model.Decision) -> ChangeDecision {
    let entity = report.changes[decision.subject.side][decision.subject.entity]
    return ChangeDecision(
      mark: Mark(decision.reason), link: link(to: decision.subject),
      title: entity.hasTitle ? entity.title : nil, words: report.words(for: decision),
      place: place(decision.subject))
  }

  private func movements(of model: ModelDifference) -> DataTable? {
    let rows = report.threatMovements(of: model).map { row in
      DataTable.Row(cells: [
        .item(link(to: SidedEntity(side: .new, entity: row.threat)), row.title),
        risk(of: row), state(of: row),
      ])
    }
    guard !rows.isEmpty else { return nil }
    return DataTable(
      caption: "Threats whose risk or state moved: \(report.name(of: model).title)",
      columns: [
        DataTable.Column(title: "Threat"), DataTable.Column(title: "Risk now"),
        DataTable.Column(title: "State now"),
      ], rows: rows)
  }

  private func risk(of row: ThreatMovement) -> Entry {
    func was(_ level: RiskLevel?) -> String { "was \(level?.title ?? "not rated")" }
    let target = row.risks[.target].map {
      "target \($0.after?.title ?? "not rated"), \(was($0.before))"
    }
    let initial = row.risks[.initial].map {
      "initially \($0.after?.title ?? "not rated"), \(was($0.before))"
    }
    let mark = report.changes.new.severity(of: row.threat).map { Mark($0) } ?? .unrated
    let below = [row.risks[.current] == nil ? initial : nil, target].compactMap { $0 }
    return .mark(
      mark, note: row.risks[.current].map { was($0.before) },
      sub: below.isEmpty ? nil : below.joined(separator: "; "))
  }

  private func state(of row: ThreatMovement) -> Entry {
    .mark(
      Mark(report.changes.new.state(of: row.threat)),
      note: row.state.map { "was \($0.before?.words.lowercased() ?? "none")" })
  }

  private func proofs(of model: ModelDifference) -> DataTable? {
    func row(_ entity: EntityIndex, _ mark: Mark, was before: String) -> DataTable.Row {
      let about = report.changes.new[entity]
      return DataTable.Row(cells: [
        .item(
          link(to: SidedEntity(side: .new, entity: entity)), about.hasTitle ? about.title : nil),
        .mark(mark, note: "was \(before)"),
      ])
    }
    let rows =
      model.verifications.map {
        row($0.new, Mark($0.after), was: $0.before?.rawValue ?? "nothing")
      }
      + model.evidence.map {
        row($0.new, Mark($0.after), was: inSentence($0.before?.rawValue ?? "nothing"))
      }
    guard !rows.isEmpty else { return nil }
    return DataTable(
      caption: "What evidence says: \(report.name(of: model).title)",
      columns: [
        DataTable.Column(title: "Of"), DataTable.Column(title: "What it says now"),
      ], rows: rows)
  }

  /// An entity by its id, as the state has it to which it belongs.
  private func link(to subject: SidedEntity) -> LinkText {
    LinkText(
      report.changes[subject.side].id(subject.entity), to: target(subject), isID: true)
  }
}

// MARK: What came, went and changed

extension ChangeComposition {
  /// What a link to what is told of an entity ends in.
  static func anchor(of subject: SidedEntity, in changes: Changes) -> String {
    let name = changes[subject.side].qualifiedID(of: subject.entity).replacing("/", with: ".")
    return subject.side == .new ? "change-\(name)" : "removed-\(name)"
  }

  private func item(_ entry: ChangeEntry) -> ChangeItem {
    let anchor = Self.anchor(of: entry.subject, in: report.changes)
    // Nothing leads to where one is.
    let target = target(entry.subject).flatMap { $0.text == "#\(anchor)" ? nil : $0 }
    return ChangeItem(
      anchor: anchor, mark: entry.mark, link: LinkText(entry.id, to: target, isID: true),
      title: entry.title,
      facts: entry.facts.isEmpty ? nil : entry.facts.joined(separator: ", "),
      sentence: entry.sentence, place: place(entry.subject),
      lines: entry.details.map { line($0, of: entry) })
  }

  /// Keys that belong to no entity; nothing where none differs.
  private func item(_ title: String, _ keys: [KeyDifference]) -> [ChangeItem] {
    keys.isEmpty
      ? [] : [ChangeItem(mark: .changed, link: LinkText(plain: title), lines: keys.map(line))]
  }

  private func item(_ page: PageDifference) -> ChangeItem {
    let (mark, path, fact) = report.words(for: page)
    return ChangeItem(
      mark: mark, link: LinkText(plain: path), facts: fact, lines: page.keys.map(line))
  }

  private func line(_ detail: ChangeDetail, of entry: ChangeEntry) -> ChangeLine {
    switch detail {
    case .key(let key): line(key)
    case .gained(let words) where entry.mark == .added: ChangeLine(runs: [.both(words)])
    case .gained(let words): ChangeLine(runs: [.both("now "), .new(words)])
    case .lost(let words): ChangeLine(runs: [.both("no longer "), .old(words)])
    }
  }

  private func line(_ key: KeyDifference) -> ChangeLine {
    ChangeLine(label: label(of: key.key), runs: runs(of: key))
  }

  /// A key as people read it: "risk.likelihood" as "Risk, likelihood".
  private func label(of key: String) -> String {
    let parts = key.split(separator: ".", maxSplits: 1).map(String.init)
    return ([humanised(parts.first ?? "")] + parts.dropFirst()).joined(separator: ", ")
  }

  /// What a key said and says, with what stands between the words.
  private func runs(of key: KeyDifference) -> [WordRun] {
    if let members = key.members {
      return spaced(members.lost.map { .old($0) } + members.gained.map { .new($0) }, by: ", ")
    }
    if let words = key.words {
      return spaced(words.shortened().map(\.shortened), by: " ")
    }
    let values =
      [key.old.map { WordRun.old($0.text) }, key.new.map { WordRun.new($0.text) }]
      .compactMap { $0?.shortened }
    return spaced(values, by: " → ")
  }

  private func spaced(_ runs: [WordRun], by separator: String) -> [WordRun] {
    runs.enumerated().flatMap { $0.offset == 0 ? [$0.element] : [.both(separator), $0.element] }
  }
}

extension WordRun {
  /// The run, of words that came or went only the first.
  fileprivate var shortened: WordRun {
    switch self {
    case .both: self
    case .old(let words): .old(beginning(of: words))
    case .new(let words): .new(beginning(of: words))
    }
  }
}

extension ChangeGroup {
  /// What a link to its section ends in.
  fileprivate var word: String {
    switch self {
    case .threats: "threats"
    case .mitigations: "mitigations"
    case .structure: "structure"
    case .evidence: "evidence"
    case .others: "others"
    }
  }
}

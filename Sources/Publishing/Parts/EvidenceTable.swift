internal import Templating

/// How old evidence is against the interval that it promises.
struct EvidenceTable: Sendable, Hashable {
  /// One piece of evidence.
  struct Row: Sendable, Hashable {
    let link: LinkText
    let title: String
    let verifies: [LinkText]
    /// The day of its last result, in words.
    let lastResult: String
    /// Its age over its interval; nothing where there is no result, or no interval.
    let age: Double?
    let mark: Mark
    /// How it was found out and by whom, below its title.
    var about: String?
    /// Where its result can be read.
    var report: LinkText?
    /// When it has to be shown again, in words.
    var due: String?
  }

  let rows: [Row]
}

extension EvidenceTable {
  static let view = View<EvidenceTable>([
    .list("rows", of: Row.view, "The pieces of evidence.", \.rows)
  ])
}

extension EvidenceTable.Row {
  static let view = View<EvidenceTable.Row>([
    .record("link", of: LinkText.view, "Its id.", \.link),
    .text("evidenceTitle", "What it is called.", \.title),
    .flag("hasLinks", "Whether it verifies something.") { !$0.verifies.isEmpty },
    .list("links", of: LinkText.view, "What it verifies.", \.verifies),
    .text("lastResult", "The day of its last result.", \.lastResult),
    .optionalText("age", "Its age, where half of the track is the interval.") { row in
      row.age.map { percent(min($0, 1) / 2) }
    },
    .optionalText("lateness", "How far past its interval it is, up to twice the interval.") { row in
      row.age.flatMap { $0 > 1 ? percent(min($0 - 1, 1) / 2) : nil }
    },
    .record("mark", of: Mark.view, "Its state.", \.mark),
    .optionalText("method", "How it was found out and by whom.", \.about),
    .optionalRecord("report", of: LinkText.view, "Where its result can be read.", \.report),
    .optionalText("due", "When it has to be shown again.", \.due),
  ])
}

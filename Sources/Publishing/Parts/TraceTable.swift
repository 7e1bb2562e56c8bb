internal import Templating

/// The matrix of a trace: what is linked has a word in its cell.
struct TraceTable: Sendable, Hashable {
  /// A thing across the top.
  struct Column: Sendable, Hashable {
    let link: LinkText
    let title: String?
    /// What it means that no row is linked with it.
    let absence: Mark?
  }

  /// A thing down the side.
  struct Row: Sendable, Hashable {
    let link: LinkText
    let title: String?
    let absence: Mark?
    /// For each column what the link says, if there is one.
    let cells: [Mark?]
  }

  let corner: String
  let columns: [Column]
  let rows: [Row]
  /// Whether it is so wide that its cells show shapes alone, which the legend puts in words; on
  /// paper its list stands for it.
  let isWide: Bool
  /// The marks of its cells, each once.
  let legend: [Mark]
}

extension TraceTable {
  static let view = View<TraceTable>([
    .text("corner", "What stands down the side.", \.corner),
    .flag("isWide", "Whether it is too wide for paper.", \.isWide),
    .list("legend", of: Mark.view, "The marks in its cells, each once.", \.legend),
    .list("columns", of: Column.view, "What stands across the top.", \.columns),
    .list("rows", of: Row.view, "What stands down the side.", \.rows),
    .flag("hasEmptyColumns", "Whether some columns are empty.") { table in
      table.columns.contains { $0.absence != nil }
    },
  ])

  fileprivate static let cell = View<Mark?>([
    .optionalRecord("mark", of: Mark.view, "What the link says, if there is one.") { $0 }
  ])
}

extension TraceTable.Column {
  static let view = View<TraceTable.Column>([
    .record("columnLink", of: LinkText.view, "Its id.", \.link),
    .optionalText("columnTitle", "Its title.", \.title),
    .optionalRecord("absence", of: Mark.view, "What it means that it is empty.", \.absence),
  ])
}

extension TraceTable.Row {
  static let view = View<TraceTable.Row>([
    .record("rowLink", of: LinkText.view, "Its id.", \.link),
    .optionalText("rowTitle", "Its title.", \.title),
    .optionalRecord("absence", of: Mark.view, "What it means that nothing is here.", \.absence),
    .list("cells", of: TraceTable.cell, "A cell for each column.", \.cells),
  ])
}

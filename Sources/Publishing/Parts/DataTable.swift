internal import Templating

/// A table of anything: what an index, a diagram and the parts of a page show.
struct DataTable: Sendable, Hashable {
  /// A column's heading.
  struct Column: Sendable, Hashable {
    var title: String
    /// The title in full, where it is shortened.
    var fullTitle: String?
    var visibility = Visibility.always
    var style = ColumnStyle.plain
  }

  /// How a column is set.
  enum ColumnStyle: String, Sendable, Hashable {
    case plain = ""
    /// To the right, so that digits stand under digits.
    case number = "num"
    /// The words that a reader looks for.
    case title = "ttl"
    /// A day, which stands on one line.
    case day
    /// Short ids one beside the other.
    case ids
    /// In grey: letters that only experts read.
    case quiet = "q"
  }

  /// On how narrow a screen a column still stands.
  enum Visibility: String, Sendable, Hashable {
    case always = ""
    case medium = "hide-m"
    case wide = "hide-s"
  }

  /// One thing; its first cell names it.
  struct Row: Sendable, Hashable {
    /// What a link to this row ends in.
    var anchor: String?
    /// Whether a line parts it from the rows before.
    var startsGroup = false
    var cells: [Entry]
  }

  /// Rows that belong together; a table that is not taken apart has one body without a heading.
  struct Body: Sendable, Hashable {
    var heading: GroupHeading?
    var rows: [Row]
  }

  /// What stands over rows that have something in common.
  struct GroupHeading: Sendable, Hashable {
    /// What a link to these rows ends in.
    let anchor: String
    /// What they have in common as a state, where it is one.
    var mark: Mark?
    /// The same in words, or the name of what they belong to.
    let link: LinkText
    /// How many there are, where that says something.
    var count: Count?
  }

  /// What the table shows, for those who do not see it, and for its heading if it has none.
  var caption: String
  /// Whether the caption stands above the table for everybody.
  var showsCaption = false
  /// Whether it is a long list: rows close together, stacked on a narrow screen.
  var isList = false
  var isDense = false
  /// Whether its columns stand where those of the other tables of the page do; a long list as well.
  var isAligned = false
  var columns: [Column]
  var bodies: [Body]
  /// The last line, with the totals.
  var totals: [Entry] = []
}

extension DataTable {
  /// A table that is not taken apart.
  init(
    caption: String, showsCaption: Bool = false, isList: Bool = false, isDense: Bool = false,
    columns: [Column], rows: [Row], totals: [Entry] = []
  ) {
    self.init(
      caption: caption, showsCaption: showsCaption, isList: isList, isDense: isDense,
      columns: columns, bodies: [Body(rows: rows)], totals: totals)
  }

  /// The rows of all its bodies.
  var rows: [Row] { bodies.flatMap(\.rows) }
}

extension DataTable {
  static let view = View<DataTable>([
    .text("caption", "What the table shows.", \.caption),
    .flag("showsCaption", "Whether the caption is for everybody.", \.showsCaption),
    .optionalText("tableClass", "Its classes, if it has any.") { table in
      table.isAligned
        ? "dense list aligned" : table.isList ? "dense list" : table.isDense ? "dense" : nil
    },
    .list("columns", of: Column.view, "Its columns.", \.columns),
    .list("bodies", of: PlacedBody.view, "Its rows, those together that belong together.") {
      table in
      table.bodies.map {
        PlacedBody(body: $0, columns: table.columns, isStacked: table.isList || table.isAligned)
      }
    },
    .flag("hasTotals", "Whether there is a last line with totals.") { !$0.totals.isEmpty },
    .list("totals", of: PlacedCell.view, "The cells of the last line.") { table in
      PlacedCell.place(table.totals, in: table.columns)
    },
  ])
}

extension DataTable.Column {
  static let view = View<DataTable.Column>([
    .text("title", "Its heading.", \.title),
    .optionalText("fullTitle", "Its heading in full, if it is shortened.", \.fullTitle),
    .optionalText("columnClass", "Its classes, if it has any.", \.cssClass),
  ])

  fileprivate var cssClass: String? {
    let classes = [visibility.rawValue, style.rawValue].filter { !$0.isEmpty }
    return classes.isEmpty ? nil : classes.joined(separator: " ")
  }
}

extension DataTable.GroupHeading {
  static let view = View<DataTable.GroupHeading>([
    .text("anchor", "What a link to these rows ends in.", \.anchor),
    .optionalRecord("mark", of: Mark.view, "What they have in common, as a state.", \.mark),
    .record("link", of: LinkText.view, "The same in words, or what they belong to.", \.link),
    .optionalRecord("count", of: Count.view, "How many there are.", \.count),
  ])
}

/// A body that knows its columns.
private struct PlacedBody: Sendable {
  let body: DataTable.Body
  let columns: [DataTable.Column]
  /// Whether a narrow screen shows a row without the headings of its columns.
  let isStacked: Bool

  static let view = View<PlacedBody>([
    .optionalRecord(
      "group", of: DataTable.GroupHeading.view, "What stands over its rows.", \.body.heading),
    .text("width", "How many columns it has.") { String($0.columns.count) },
    .list("rows", of: PlacedRow.view, "Its rows.") { placed in
      placed.body.rows.map {
        PlacedRow(row: $0, columns: placed.columns, isStacked: placed.isStacked)
      }
    },
  ])
}

/// A row that knows its columns.
private struct PlacedRow: Sendable {
  let row: DataTable.Row
  let columns: [DataTable.Column]
  let isStacked: Bool

  static let view = View<PlacedRow>([
    .optionalText("anchor", "What a link to this row ends in.", \.row.anchor),
    .flag("startsGroup", "Whether a line parts it from the rows before.", \.row.startsGroup),
    .list("cells", of: PlacedCell.view, "Its cells.") { placed in
      PlacedCell.place(placed.row.cells, in: placed.columns, isStacked: placed.isStacked)
    },
  ])
}

/// A cell that knows its column.
private struct PlacedCell: Sendable {
  let isHeading: Bool
  let column: DataTable.Column?
  let isStacked: Bool
  let entry: Entry

  /// What its number counts, which a stacked row does not show otherwise.
  private var counted: String? { isStacked && entry.count != nil ? column?.title : nil }

  static func place(
    _ entries: [Entry], in columns: [DataTable.Column], isStacked: Bool = false
  ) -> [PlacedCell] {
    zip(entries.indices, entries).map { index, entry in
      PlacedCell(
        isHeading: index == 0,
        column: columns.indices.contains(index) ? columns[index] : nil, isStacked: isStacked,
        entry: entry)
    }
  }

  static let view = View<PlacedCell>([
    .flag("isHeading", "Whether it names its row.", \.isHeading),
    .optionalText("cellClass", "Its classes, if it has any.", \.column?.cssClass),
    .optionalText("counted", "What its number counts, if it is one.", \.counted),
    .optionalText("rank", "Its place in its column, where its words do not say it.") { cell in
      cell.entry.rank.map { String($0) }
    },
  ]).including(Entry.view, \.entry)
}

/// A table under a heading of its own.
struct TableSection: Sendable, Hashable {
  let anchor: String
  let title: String
  let table: DataTable
}

extension TableSection {
  static let view = View<TableSection>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("heading", "Its heading.", \.title),
    .record("table", of: DataTable.view, "The table.", \.table),
  ])
}

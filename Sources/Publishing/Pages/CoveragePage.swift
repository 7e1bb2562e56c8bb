internal import Templating

/// What the model says, at each element and flow and for each category of a method.
struct CoveragePage: Sendable {
  /// A category across the top.
  struct Column: Sendable, Hashable {
    let letter: String
    let title: String
    let gaps: Count
    /// How many of the cells that apply are answered, such as "21 of 24".
    let answered: String
  }

  /// Elements of one boundary, or flows of one sort.
  struct Group: Sendable, Hashable {
    let title: LinkText
    let rows: [Row]
  }

  /// An element or a flow.
  struct Row: Sendable, Hashable {
    let anchor: String
    let link: LinkText
    let title: String?
    let about: String
    let cells: [Cell]
    /// The threats that name no category.
    let others: [StateLink]
    let gaps: Count
  }

  /// One category at one place.
  struct Cell: Sendable, Hashable {
    /// How it is set: `hole` or `none`; nothing for one that says something.
    let style: String?
    let threats: [StateLink]
    let reason: HTML?
    let gap: Gap?
    /// Why nothing is said here, for those who do not see it.
    let blank: String?
  }

  /// The way from a gap to how it is answered.
  struct Gap: Sendable, Hashable {
    let target: LinkTarget
    /// Which gap it is.
    let name: String
  }

  let frame: Frame
  let heading: Heading
  let method: String
  let columns: [Column]
  var groups: [Group]
  /// Whether any threat names no category.
  let hasOthers: Bool
  /// Whether gaps are told: in an edition for the public what is missing may only be internal.
  let tellsGaps: Bool
  let gapTotal: Count
  let gaps: CoverageGaps?
  let tables: [TableSection]
  let notes: [Sentence]
}

extension CoveragePage {
  static let view = View<CoveragePage>([
    .text("method", "The method, such as STRIDE.", \.method),
    .list("columns", of: Column.view, "The categories.", \.columns),
    .list("groups", of: PlacedGroup.view, "The elements and flows in groups.") { page in
      page.groups.map { PlacedGroup(group: $0, page: page) }
    },
    .flag("hasOthers", "Whether any threat names no category.", \.hasOthers),
    .flag("tellsGaps", "Whether gaps are told.", \.tellsGaps),
    .record("gapTotal", of: Count.view, "How many gaps there are.", \.gapTotal),
    .optionalRecord("gaps", of: CoverageGaps.view, "How the gaps are answered.", \.gaps),
    .list("tables", of: TableSection.view, "What was considered, and what applies.", \.tables),
    .list("notes", of: note, "What else is to be known.", \.notes),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)

  private static let note = View<Sentence>([
    .record("note", of: Sentence.view, "A sentence.") { $0 }
  ])

  fileprivate var width: Int { 1 + columns.count + (hasOthers ? 1 : 0) + (tellsGaps ? 1 : 0) }
}

extension CoveragePage.Column {
  static let view = View<CoveragePage.Column>([
    .text("letter", "Its letter.", \.letter),
    .text("columnTitle", "Its name.", \.title),
    .record("columnGaps", of: Count.view, "How many gaps it has.", \.gaps),
    .text("answered", "How many of the cells that apply are answered.", \.answered),
  ])
}

/// A group that knows how wide its table is.
private struct PlacedGroup: Sendable {
  let group: CoveragePage.Group
  let page: CoveragePage

  static let view = View<PlacedGroup>([
    .record("groupTitle", of: LinkText.view, "What the group is.", \.group.title),
    .text("width", "How many columns the table has.") { String($0.page.width) },
    .list("rows", of: CoveragePage.Row.view, "Its elements or flows.", \.group.rows),
  ])
}

extension CoveragePage.Row {
  static let view = View<CoveragePage.Row>([
    .text("anchor", "What a link to this row ends in.", \.anchor),
    .record("rowLink", of: LinkText.view, "Its name, or its id.", \.link),
    .optionalText("rowTitle", "Its name after an id.", \.title),
    .text("about", "Its type, or where it runs.", \.about),
    .list("cells", of: CoveragePage.Cell.view, "A cell for each category.", \.cells),
    .list("others", of: StateLink.view, "The threats that name no category.", \.others),
    .record("rowGaps", of: Count.view, "How many gaps it has.", \.gaps),
  ])
}

extension CoveragePage.Cell {
  static let view = View<CoveragePage.Cell>([
    .optionalText("cellStyle", "How it is set.", \.style),
    .list("threats", of: StateLink.view, "The threats here.", \.threats),
    .optionalHTML("reason", "Why nothing is here, if somebody looked.", \.reason),
    .optionalRecord("gap", of: CoveragePage.Gap.view, "The gap, if there is one.", \.gap),
    .optionalText("blank", "Why nothing is said.", \.blank),
  ])
}

extension CoveragePage.Gap {
  static let view = View<CoveragePage.Gap>([
    .url("gapHref", "How it is answered.", \.target),
    .text("gapName", "Which gap it is.", \.name),
  ])
}

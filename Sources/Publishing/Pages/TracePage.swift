internal import Templating

/// What is linked with what, as a matrix, as a list, or as both.
struct TracePage: Sendable {
  /// Things that are linked with nothing though they should be.
  struct Gaps: Sendable, Hashable {
    let anchor: String
    let title: String
    /// The rule that reports them, where one does.
    let rule: LinkText?
    let links: [LinkText]
  }

  /// A thing down the side, with everything that it is linked with.
  struct Row: Sendable, Hashable {
    let link: LinkText
    let title: String?
    /// What it means that it is linked with nothing.
    let absence: Mark?
    let items: [StateLink]
  }

  let frame: Frame
  let heading: Heading
  let caption: String
  let gaps: [Gaps]
  let matrix: TraceTable?
  let listHeading: String
  let columnTitle: String
  let rowTitle: String
  let rows: [Row]
}

extension TracePage {
  static let view = View<TracePage>([
    .text("caption", "What is linked with what.", \.caption),
    .list("gapLists", of: Gaps.view, "What is linked with nothing though it should be.", \.gaps),
    .optionalRecord("matrix", of: TraceTable.view, "The matrix, if it is not too wide.", \.matrix),
    .flag("hasRows", "Whether the list is shown.") { !$0.rows.isEmpty },
    .text("listHeading", "The heading of the list.", \.listHeading),
    .text("rowHeading", "What stands in the list's first column.", \.rowTitle),
    .text("columnHeading", "What stands in its second.", \.columnTitle),
    .list("listRows", of: Row.view, "Row by row what is linked.", \.rows),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension TracePage.Gaps {
  static let view = View<TracePage.Gaps>([
    .text("anchor", "What a link to them ends in.", \.anchor),
    .text("gapTitle", "What they lack.", \.title),
    .optionalRecord("rule", of: LinkText.view, "The rule that reports them.", \.rule),
    .list("links", of: LinkText.view, "Which they are.", \.links),
  ])
}

extension TracePage.Row {
  static let view = View<TracePage.Row>([
    .record("rowLink", of: LinkText.view, "Its id.", \.link),
    .optionalText("rowTitle", "Its title.", \.title),
    .optionalRecord("absence", of: Mark.view, "What it means that nothing is here.", \.absence),
    .flag("hasItems", "Whether it is linked with anything.") { !$0.items.isEmpty },
    .list("items", of: StateLink.view, "What it is linked with.", \.items),
  ])
}

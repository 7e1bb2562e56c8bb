internal import Templating

/// All entities of a kind in one table.
struct IndexPage: Sendable {
  let frame: Frame
  let heading: Heading
  let table: DataTable
  /// What the author says about them.
  var prose: HTML?
}

extension IndexPage {
  static let view = View<IndexPage>([
    .record("table", of: DataTable.view, "The table.", \.table),
    .optionalHTML("prose", "What the author says about them.", \.prose),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

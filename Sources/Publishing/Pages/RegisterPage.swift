internal import Templating

/// A list of things of the whole workspace, group by group.
struct RegisterPage: Sendable {
  /// What stands under one letter, tag or owner.
  struct Group: Sendable {
    let anchor: String
    let title: String
    /// What it holds, in one table or in several.
    var table: DataTable?
    var tables: [TableSection] = []
  }

  let frame: Frame
  let heading: Heading
  /// The groups with how many of what they hold; none where the ways above say enough.
  let summary: DataTable?
  let groups: [Group]
}

extension RegisterPage {
  static let view = View<RegisterPage>([
    .optionalRecord("summary", of: DataTable.view, "How many of what each group has.", \.summary),
    .list("groups", of: Group.view, "The groups.", \.groups),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension RegisterPage.Group {
  static let view = View<RegisterPage.Group>([
    .text("groupAnchor", "What a link to it ends in.", \.anchor),
    .text("groupTitle", "The letter, the tag or the owner.", \.title),
    .optionalRecord("whole", of: DataTable.view, "What it holds, in one table.", \.table),
    .list("tables", of: TableSection.view, "What it holds, in several tables.", \.tables),
  ])
}

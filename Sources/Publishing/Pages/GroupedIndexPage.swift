internal import Templating

/// All entities of a kind in groups; a link to a group shows that group alone.
struct GroupedIndexPage: Sendable {
  /// A group with its rows.
  struct Section: Sendable {
    let heading: DataTable.GroupHeading
    let table: DataTable
  }

  /// What a link to all groups ends in.
  static let anchorOfAll = "all"

  let frame: Frame
  let heading: Heading
  /// The groups by their names and numbers.
  let ways: [LinkText]
  /// What one goes back to from a group, such as "All threats".
  let all: String
  let sections: [Section]
}

extension GroupedIndexPage {
  static let view = View<GroupedIndexPage>([
    .list("groups", of: LinkText.view, "The ways to the groups, and back to all.", \.ways),
    .text("anchorOfAll", "What a link to all groups ends in.") { _ in anchorOfAll },
    .text("allRows", "What one goes back to, such as 'All threats'.", \.all),
    .list("sections", of: Section.view, "The groups.", \.sections),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension GroupedIndexPage.Section {
  static let view = View<GroupedIndexPage.Section>([
    .record("table", of: DataTable.view, "Its rows.", \.table)
  ]).including(DataTable.GroupHeading.view, \.heading)
}

internal import Templating

/// The risk register of a model.
struct RisksPage: Sendable {
  /// The threats that are rated alike today.
  struct Group: Sendable, Hashable {
    let anchor: String
    let title: String
    let mark: Mark?
    let rows: [Row]
  }

  /// A threat.
  struct Row: Sendable, Hashable {
    let anchor: String
    let link: LinkText
    let title: String
    let initial: Mark
    let current: Mark
    let target: Mark?
    let response: String
    let owner: String
    let decision: Entry
  }

  let frame: Frame
  let heading: Heading
  let maps: [HeatTable]
  let groups: [Group]
  /// What was accepted, transferred and avoided.
  let decisions: [TableSection]
}

extension RisksPage {
  static let view = View<RisksPage>([
    .flag("hasMaps", "Whether any threat is rated by likelihood and impact.") { !$0.maps.isEmpty },
    .list("maps", of: HeatTable.view, "The threats on the grid, initially and now.", \.maps),
    .list("groups", of: Group.view, "The register, the greatest risk first.", \.groups),
    .list("tables", of: TableSection.view, "What was decided otherwise.", \.decisions),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension RisksPage.Group {
  static let view = View<RisksPage.Group>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("groupTitle", "How its threats are rated.", \.title),
    .optionalRecord("mark", of: Mark.view, "The severity.", \.mark),
    .list("rows", of: RisksPage.Row.view, "Its threats.", \.rows),
  ])
}

extension RisksPage.Row {
  static let view = View<RisksPage.Row>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .record("rowLink", of: LinkText.view, "Its id.", \.link),
    .text("rowTitle", "Its title.", \.title),
    .record("initial", of: Mark.view, "Before anything is done.", \.initial),
    .record("current", of: Mark.view, "Today.", \.current),
    .optionalRecord("goal", of: Mark.view, "When every mitigation works, if known.", \.target),
    .text("response", "What was decided.", \.response),
    .text("owner", "Who answers for it.", \.owner),
    .record("decision", of: Entry.view, "By whom, until when, or why.", \.decision),
  ])
}

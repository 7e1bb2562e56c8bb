internal import Templating

/// Findings, rule by rule or model by model; for one rule with what it is for.
struct CheckPage: Sendable {
  /// Findings that stand for the same.
  struct Section: Sendable {
    let anchor: String
    let title: String
    /// What they are about, one after the other.
    let groups: [Group]
  }

  /// Findings about one thing.
  struct Group: Sendable {
    let anchor: String
    let title: LinkText
    /// What they have in common.
    var note: String?
    let findings: [FindingLine]
  }

  let frame: Frame
  let heading: Heading
  /// What the rule is for.
  var prose: HTML?
  /// What is said in place of findings, where there are none.
  var note: String?
  let sections: [Section]
}

extension CheckPage {
  static let view = View<CheckPage>([
    .optionalHTML("prose", "What the rule is for.", \.prose),
    .optionalText("none", "What is said where there are no findings.", \.note),
    .list("sections", of: Section.view, "The findings, open and answered.", \.sections),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension CheckPage.Section {
  static let view = View<CheckPage.Section>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("heading", "What these findings are.", \.title),
    .list("groups", of: CheckPage.Group.view, "The findings, thing by thing.", \.groups),
  ])
}

extension CheckPage.Group {
  static let view = View<CheckPage.Group>([
    .text("groupAnchor", "What a link to it ends in.", \.anchor),
    .record("about", of: LinkText.view, "What these findings are about.", \.title),
    .optionalText("common", "What they have in common.", \.note),
    .list("findings", of: FindingLine.view, "The findings.", \.findings),
  ])
}

/// Every rule that there is, with what it has found in the workspace.
struct ChecksPage: Sendable {
  let frame: Frame
  let heading: Heading
  /// The rules of each family.
  let families: [TableSection]
}

extension ChecksPage {
  static let view = View<ChecksPage>([
    .list("families", of: TableSection.view, "The rules of each family.", \.families)
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

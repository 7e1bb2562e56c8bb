internal import Templating

/// The catalogues that a workspace uses, one of them, or one of its entries: tables in sections.
struct FrameworkPage: Sendable {
  /// What belongs together, under one heading.
  struct Section: Sendable {
    let anchor: String
    let title: String
    /// What its tables come to.
    var lead: Sentence?
    let parts: [Part]
  }

  /// A table; where a section has several, each has a title.
  struct Part: Sendable {
    var anchor: String?
    var title: LinkText?
    let table: DataTable
  }

  let frame: Frame
  let heading: Heading
  let sections: [Section]
  /// Where the catalogue comes from.
  var facts: [Fact] = []
}

extension FrameworkPage {
  static let view = View<FrameworkPage>([
    .list("sections", of: Section.view, "What is said, by heading.", \.sections),
    .flag("hasFacts", "Whether it is about one catalogue.") { !$0.facts.isEmpty },
    .list("facts", of: Fact.view, "Where the catalogue comes from.", \.facts),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension FrameworkPage.Section {
  static let view = View<FrameworkPage.Section>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("heading", "Its heading.", \.title),
    .optionalRecord("summary", of: Sentence.view, "What its tables come to.", \.lead),
    .list("parts", of: FrameworkPage.Part.view, "Its tables.", \.parts),
  ])
}

extension FrameworkPage.Part {
  static let view = View<FrameworkPage.Part>([
    .optionalText("partAnchor", "What a link to it ends in.", \.anchor),
    .optionalRecord("partTitle", of: LinkText.view, "Its title, if it has one.", \.title),
    .record("table", of: DataTable.view, "The table.", \.table),
  ])
}

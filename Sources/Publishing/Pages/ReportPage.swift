internal import Templating

/// A page that answers one question about a model from many of its entities, part by part.
struct ReportPage: Sendable {
  /// One part under a heading of its own; whatever of it is there is shown in this order.
  struct Section: Sendable {
    let anchor: String
    let title: String
    var lead: Sentence?
    var prose: HTML?
    var notices: [Notice] = []
    var facts: [Fact] = []
    var evidence: EvidenceTable?
    var table: DataTable?
  }

  let frame: Frame
  let heading: Heading
  /// What asks for somebody's attention before anything else.
  var notices: [Notice] = []
  let sections: [Section]
}

extension ReportPage {
  static let view = View<ReportPage>([
    .flag("hasNotices", "Whether something asks for attention.") { !$0.notices.isEmpty },
    .list("notices", of: Notice.view, "What asks for attention.", \.notices),
    .list("sections", of: Section.view, "The parts of the page.", \.sections),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension ReportPage.Section {
  static let view = View<ReportPage.Section>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("heading", "Its heading.", \.title),
    .optionalRecord("lead", of: Sentence.view, "The sentence below the heading.", \.lead),
    .optionalHTML("prose", "An author's words.", \.prose),
    .flag("hasNotices", "Whether something asks for attention.") { !$0.notices.isEmpty },
    .list("notices", of: Notice.view, "What asks for attention.", \.notices),
    .flag("hasFacts", "Whether there are facts, line by line.") { !$0.facts.isEmpty },
    .list("facts", of: Fact.view, "Facts, line by line.", \.facts),
    .optionalRecord("evidence", of: EvidenceTable.view, "How fresh evidence is.", \.evidence),
    .optionalRecord("table", of: DataTable.view, "A table.", \.table),
  ])
}

internal import Templating

/// A page that an author wrote, within a model or beside all of them.
struct PlainPage: Sendable {
  let frame: Frame
  let heading: Heading
  let prose: HTML
  /// Facts about the page; often none.
  var facts: [Fact] = []
  var findings: [FindingLine] = []
}

extension PlainPage {
  static let view = View<PlainPage>([
    .html("prose", "The author's words.", \.prose),
    .flag("hasFacts", "Whether there are facts about the page.") { !$0.facts.isEmpty },
    .list("facts", of: Fact.view, "Facts about the page.", \.facts),
    .flag("hasFindings", "Whether anything was found.") { !$0.findings.isEmpty },
    .list("findings", of: FindingLine.view, "What was found.", \.findings),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

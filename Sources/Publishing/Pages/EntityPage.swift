internal import Templating

/// A page of any entity that has no page of its own shape.
struct EntityPage: Sendable {
  let frame: Frame
  let heading: Heading
  let entity: EntityBody
}

extension EntityPage {
  static let view = View<EntityPage>([]).including(EntityBody.view, \.entity)
    .including(Heading.view, \.heading).including(Frame.view, \.frame)
}

/// What every entity's page shows: its facts, the author's words, its links, what was found.
struct EntityBody: Sendable {
  /// What the facts are about, such as "T-001".
  let name: String
  let facts: [Fact]
  /// What a reader has to know before anything else.
  var notices: [Notice] = []
  var prose: HTML?
  /// A picture that belongs to it, such as an attack tree.
  var picture: DiagramFigure?
  /// Tables that belong to its kind, such as how a mitigation is verified.
  var tables: [TableSection] = []
  var linked: LinkedItems?
  var findings: [FindingLine] = []
  var history: [LogLine] = []
}

extension EntityBody {
  static let view = View<EntityBody>([
    .text("name", "Its id.", \.name),
    .list("facts", of: Fact.view, "What is known about it, line by line.", \.facts),
    .flag("hasNotices", "Whether something asks for attention.") { !$0.notices.isEmpty },
    .list("notices", of: Notice.view, "What asks for attention.", \.notices),
    .optionalHTML("prose", "What the author says about it.", \.prose),
    .optionalRecord("picture", of: DiagramFigure.view, "A picture of it.", \.picture),
    .list("tables", of: TableSection.view, "Tables that belong to its kind.", \.tables),
    .optionalRecord("linked", of: LinkedItems.view, "What it is linked with.", \.linked),
    .flag("hasFindings", "Whether anything was found.") { !$0.findings.isEmpty },
    .list("findings", of: FindingLine.view, "What was found.", \.findings),
    .flag("hasHistory", "Whether anything happened to it.") { !$0.history.isEmpty },
    .list("history", of: LogLine.view, "What happened to it.", \.history),
  ])
}

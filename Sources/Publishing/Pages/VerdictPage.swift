internal import Templating

/// The bar that a model is judged by, with the rows behind each of its numbers.
struct VerdictPage: Sendable {
  /// What was counted for one condition.
  struct Section: Sendable {
    let anchor: String
    let title: String
    let table: DataTable?
    let findings: [FindingLine]
  }

  let frame: Frame
  let heading: Heading
  let conditions: DataTable
  let sections: [Section]
}

extension VerdictPage {
  static let view = View<VerdictPage>([
    .record("conditions", of: DataTable.view, "The conditions with their states.", \.conditions),
    .list("sections", of: Section.view, "What was counted, by condition.", \.sections),
  ]).including(Heading.view, \.heading).including(Frame.view, \.frame)
}

extension VerdictPage.Section {
  static let view = View<VerdictPage.Section>([
    .text("anchor", "What a link to it ends in.", \.anchor),
    .text("heading", "What was counted.", \.title),
    .optionalRecord("table", of: DataTable.view, "Those that were counted.", \.table),
    .flag("hasFindings", "Whether findings were counted.") { !$0.findings.isEmpty },
    .list("findings", of: FindingLine.view, "The findings that were counted.", \.findings),
  ])
}

@testable import Publishing
import Templating

extension Sample {
  static let report = ReportPage(
    frame: frame("Assumptions — Patient assistant", current: 1, crumbs: crumbs("Assumptions")),
    heading: Heading(title: "Assumptions", lead: Sentence("What is taken as true.")),
    notices: [
      Notice(
        mark: Mark(.failed, "Broken", tone: .failed),
        sentence: Sentence([id("A-07"), LinkText(plain: " Wards are recorded correctly.")]),
        note: Sentence("What rested on it has to be judged again."))
    ],
    sections: [
      .init(
        anchor: "context", title: "Context", lead: Sentence("Who works on it."),
        prose: html("<p>Patients ask.</p>"),
        notices: [Notice(mark: critical, sentence: Sentence("Something fell."))],
        facts: [Fact("Developer", .text("Platform team"))], table: index.table),
      .init(anchor: "freshness", title: "Freshness", evidence: EvidenceTable(rows: [])),
    ])
}

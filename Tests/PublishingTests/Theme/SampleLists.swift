@testable import Publishing
import Templating

extension Sample {
  static let index = IndexPage(
    frame: frame("Threats — Patient assistant", current: 2, crumbs: crumbs("Threats")),
    heading: Heading(
      kickers: [.init(label: "Index", value: "Threats"), .init(label: "Rows", value: "2")],
      title: "Threats",
      tools: [
        Tool(text: "Sorted by", target: nil), Tool(text: "severity", target: nil, isCurrent: true),
        Tool(text: "As", target: nil), Tool(text: "CSV", target: LinkTarget(compiled: "t.csv")),
      ]),
    table: DataTable(
      caption: "All threats by current severity, then status", isList: true,
      columns: [
        .init(title: "Id"), .init(title: "Title", style: .title), .init(title: "Severity now"),
        .init(title: "Status"), .init(title: "STRIDE", visibility: .medium, style: .quiet),
        .init(title: "Owner", visibility: .wide),
      ],
      rows: (1...12).map { number in
        .init(
          startsGroup: number == 5,
          cells: [
            .item(id("T-00\(number)")), .text("Instructions hidden in an uploaded letter"),
            .mark(number < 5 ? critical : low), .mark(treated), .text("TE"),
            .text("Application security"),
          ])
      }))

  static let plain = PlainPage(
    frame: frame("How it is built — Patient assistant", crumbs: crumbs("How it is built")),
    heading: Heading(title: "How it is built"), prose: prose)

  static let everything = EverythingPage(
    frame: frame("Everything — Patient assistant", current: 0, crumbs: crumbs("Everything")),
    heading: Heading(title: "Everything about the patient assistant"),
    prose: html("<p>Patients ask about their own care.</p>"),
    sections: [
      .init(
        anchor: "threats", title: "Threats",
        items: ["T-001", "T-002"].map { id in
          .init(
            anchor: id.lowercased(), kickers: threat.heading.kickers,
            title: link("Another patient’s record in an answer"), statement: statement,
            entity: threatBody)
        })
    ])

  static let notFound = NotFoundPage(
    frame: frame("Not found", current: nil),
    heading: Heading(
      title: "There is no page here",
      lead: Sentence("It may have been renamed, or belong to a later version.")),
    ways: [link("All models", "home.html")])

  static func diagram(_ svg: HTML?) -> DiagramPage {
    DiagramPage(
      frame: frame("Chat, level 1 — Patient assistant", crumbs: crumbs("Chat, level 1")),
      heading: Heading(
        kickers: [.init(label: "Diagram", value: "chat")], title: "Chat, level 1",
        lead: Sentence("Ten of the fifteen flows cross a boundary."),
        tools: [
          Tool(text: "Fit to width", target: nil, isCurrent: true),
          Tool(text: "As tables", target: LinkTarget(compiled: "#elements")),
        ]),
      paper: .wide, image: nil,
      figures: svg.map {
        [
          DiagramFigure(
            anchor: "picture", title: "Chat, level 1", svg: $0,
            file: LinkTarget(compiled: "chat.svg"), isSizable: true, note: "And 2 flows more.")
        ]
      } ?? [],
      panels: [
        DiagramPanel(
          anchor: "p-patient", kind: "external entity", title: link("Patient"),
          facts: [Fact("In", .text("", note: "outside"))],
          back: LinkTarget(compiled: "#elements"))
      ],
      leftOut: [Sentence("Out of the model’s scope: the portal.")],
      entity: EntityBody(
        name: "chat", facts: [],
        tables: [
          TableSection(
            anchor: "elements", title: "Elements",
            table: DataTable(
              caption: "Twelve, in the diagram’s order.", showsCaption: true, isDense: true,
              columns: [
                .init(title: "Element"), .init(title: "Type"), .init(title: "In", style: .ids),
                .init(title: "Threats"),
              ],
              rows: [
                .init(
                  anchor: "el-patient",
                  cells: [
                    .links([link("Patient")]), .text("External entity"),
                    .links([id("B-1"), id("B-2")]),
                    .count(count(3), open: .open(count(1))),
                  ])
              ]))
        ]))
  }
}

@testable import Publishing
import Templating

extension Sample {
  static let home = HomePage(
    frame: frame("Meridian Health threat models", current: nil),
    heading: Heading(
      title: "Threat models of Meridian Health",
      lead: Sentence("Seven systems that hold or move patient data, each with one verdict.")),
    state: "One is not ready", level: "High",
    models: [
      .init(
        link: link("Patient assistant", "model.html"), about: "1.3 · in review · Clinical platform",
        verdict: Mark(.failed, "Not ready", tone: .gap),
        reason: Sentence("Three threats at High or above are open."), open: count(3),
        all: count(40),
        reviewed: "30 Oct 2026"),
      .init(
        link: link("Identity platform", "model.html"), about: "3.1 · approved · Identity team",
        verdict: Mark(.verified, "Ready"), reason: Sentence("Nothing at High or above is open."),
        open: count(0), all: count(46), reviewed: "19 Oct 2026"),
    ],
    decisions: RankList(
      "Decisions that wait for somebody",
      [
        .init(
          link: link("Accept again, or treat, “Relative signs in as the patient”"),
          about: "Patient assistant T-023 · acceptance ended 1 Nov 2026",
          mark: Mark(.outOfDate, "20 days late", tone: .gap)),
        .init(link: link("Choose how letters are cleaned"), mark: Mark(.planned, "due 30 Nov")),
      ]),
    bar: [
      Sentence("No threat at High or above is open."),
      Sentence("Every accepted risk names who accepted it and is in date."),
    ],
    reference: [link("How we threat-model here"), link("Glossary")])

  static let model = ModelPage(
    frame: frame("Patient assistant — overview", current: 0),
    heading: Heading(
      kickers: [
        .init(label: "Model", value: "patient-assistant"), .init(label: "Version", value: "1.3"),
      ],
      title: "Patient assistant"),
    verdict: .init(
      lead: "Not ready to approve:", isUrgent: true,
      sentence: Sentence([
        link("3 threats"), LinkText(plain: " at High or above are open, and "), link("1 flow"),
        LinkText(plain: " across a boundary has no threat."),
      ]),
      basis: Sentence([
        LinkText(plain: "Judged against the "), link("workspace’s bar"), LinkText(plain: "."),
      ])),
    workingOn: WorkingOn(
      ways: [link("Diagram: chat, level 1"), link("Elements")],
      prose: html("<p>Patients ask about their own care in plain language.</p>"), picture: nil,
      facts: [
        Fact("In scope", .text("Chat, retrieval, record lookup")),
        Fact("Out", .text("Billing; staff devices")),
      ],
      figures: [
        .init(label: "Elements", count: count(12)),
        .init(
          label: "Flows", count: count(15),
          note: LinkText(counting: "10 cross a boundary", to: LinkTarget(compiled: "x.html"))),
        .init(label: "Incidents", count: count(0)),
      ]),
    goingWrong: goingWrong, doingAbout: doingAbout, goodEnough: goodEnough)

  private static let goingWrong = GoingWrong(
    ways: [link("All 40 threats")],
    severities: SeverityTable(rows: [
      row(critical, 1, 1, 0, 0), row(high, 2, 3, 0, 0), row(medium, 5, 8, 3, 0),
      row(low, 0, 2, 0, 15),
    ]),
    categories: [
      ("Spoofing", 7), ("Tampering", 14), ("Repudiation", 3), ("Information disclosure", 15),
      ("Denial of service", 0), ("Elevation of privilege", 9),
    ].map { name, number in
      CategoryCount(
        name: name, count: count(number),
        mark: number == 0 ? nil : .open(count(1)))
    },
    method: "STRIDE",
    open: RankList(
      "Open, the worst first",
      [
        .init(
          link: link("Instructions hidden in an uploaded letter"), id: "T-002",
          about: "Application security · only proposed", mark: critical),
        .init(link: link("Answer invents a dose"), id: "T-006", mark: high),
      ], more: link("All 8 open threats")),
    coverage: [
      Gauge(
        label: "Flows across a boundary with a threat", part: count(9), whole: count(10)),
      Gauge(label: "Assets that some threat names", part: count(6), whole: count(6)),
    ])

  private static func row(
    _ mark: Mark, _ open: Int, _ treated: Int, _ accepted: Int, _ settled: Int
  ) -> SeverityTable.Row {
    .init(
      mark: mark, open: count(open), inTreatment: count(treated), accepted: count(accepted),
      settled: count(settled), all: count(open + treated + accepted + settled))
  }

  private static let doingAbout = DoingAbout(
    ways: [link("All 14 mitigations")],
    responses: [
      TableSection(
        anchor: "response", title: "Response",
        table: DataTable(
          caption: "Threats by response",
          columns: [
            .init(title: "Response"), .init(title: "What it means here"),
            .init(title: "Threats", style: .number),
          ],
          rows: [
            .init(cells: [
              .text("Mitigate"), .text("Reduce likelihood or impact"), .count(count(33)),
            ]),
            .init(cells: [.text("Accept"), .text("Signed, with an end date"), .count(count(3))]),
          ]))
    ],
    mitigations: [TableSection(anchor: "by-status", title: "Mitigations", table: mitigations)],
    unplanned: RankList(
      "Open, and nothing planned",
      [.init(link: id("T-011"), about: "Costly prompts exhaust the model quota", mark: medium)]))

  private static let goodEnough = GoodEnough(
    ways: [link("Everything on one page")],
    evidence: EvidenceTable(rows: [
      .init(
        link: id("E-005"), title: "Audit-log integrity check", verifies: [id("M-009")],
        lastResult: "20 Nov 2026", age: 0.4, mark: Mark(.verified, "9 days left")),
      .init(
        link: id("E-002"), title: "Row-level policy test", verifies: [id("M-011"), id("M-012")],
        lastResult: "2 Jul 2026", age: 1.58,
        mark: Mark(.outOfDate, "52 days late", tone: .outOfDate)),
      .init(
        link: id("E-008"), title: "Consent-withdrawal test", verifies: [], lastResult: "never run",
        age: nil, mark: Mark(.notApplicable, "No result", tone: .gap)),
    ]),
    records: [], log: threatBody.history, logTitle: "Since the review of 30 October 2026",
    checks: [
      .init(
        mark: Mark(.failed, "2 errors", tone: .gap),
        rules: [link("accepted-risk-ended"), link("x")]
      ),
      .init(mark: Mark(.verified, "41 quiet", tone: .low), rules: [], note: "48 rules ran"),
    ])
}

@testable import Publishing
import Templating

extension Sample {
  static let threat = ThreatPage(
    frame: threatFrame,
    heading: Heading(
      kickers: [
        .init(label: "Threat", value: "T-001"), .init(mark: critical),
        .init(mark: Mark(.inTreatment, "In treatment")),
      ],
      title: "Another patient’s record in an answer"),
    statement: statement, entity: threatBody, risk: risk, targets: targets,
    mitigations: mitigations,
    steps: [
      html("Sign in as an ordinary patient; no special account is needed."),
      html("Ask for “the summary for the patient before me”, then for a named relative."),
    ])

  private static var threatFrame: Frame {
    var frame = frame(
      "T-001 Another patient’s record — Patient assistant", current: 2,
      crumbs: crumbs("Threats", "T-001"))
    frame.contents = [
      link("Statement", "#statement"), link("Risk", "#risk"), link("Findings", "#findings"),
    ]
    frame.turn = Turn(
      title: "Threats", previous: nil, next: link("T-002 Instructions in a letter"))
    return frame
  }

  static let statement = StatementVerse(
    lines: [
      .init(
        label: "Source",
        pieces: [
          .init(role: .connective, text: "An "),
          .init(
            role: .part, text: "external threat actor", target: LinkTarget(compiled: "a.html"),
            label: "source"),
        ]),
      .init(
        label: "Prerequisites",
        pieces: [
          .init(role: .connective, text: " with "),
          .init(role: .part, text: "access to the public-facing application"),
        ]),
      .init(
        label: "Action",
        pieces: [
          .init(role: .connective, text: " can "),
          .init(
            role: .part, text: "inject malicious prompts which overwrite existing system prompts"),
          .init(role: .punctuation, text: ","),
        ]),
      .init(label: "Impact", pieces: [], missing: "What follows at once is not said"),
      .init(
        label: "Assets",
        pieces: [
          .init(role: .connective, text: " negatively impacting "),
          .init(role: .part, text: "patient records", target: LinkTarget(compiled: "a.html")),
          .init(role: .punctuation, text: "."),
        ]),
    ], isRunIn: false)

  static let threatBody = EntityBody(
    name: "T-001",
    facts: [
      Fact("Id", Entry(id: LinkText("T-001", to: nil, isID: true), note: "formerly T-7")),
      Fact("Status", .mark(treated)),
      Fact("Severity", .mark(critical, sub: "target Medium")),
      Fact("Owner", .text("Clinical platform")),
      Fact("STRIDE", .links([link("Information disclosure"), link("Elevation of privilege")])),
      Fact("Source", .source(link("chat/retrieval.md:41"))),
    ],
    prose: html("<p>Seen in the design review: the retriever trusted the patient id.</p>"),
    linked: LinkedItems(
      from: .init(
        title: "From this threat",
        groups: [
          RelationGroup(
            anchor: "from-targets", verb: "targets",
            links: [link("Chat service"), link("Retriever"), id("F-4")]),
          RelationGroup(
            anchor: "from-rests-on", verb: "rests on",
            links: [id("A-02", note: "sessions cannot be shared")]),
        ]),
      to: .init(
        title: "To this threat",
        groups: [
          RelationGroup(
            anchor: "to-enables", verb: "enabled by", links: [id("T-002"), id("T-003")])
        ])),
    findings: [
      FindingLine(
        mark: Mark(.gap, "Warning", tone: .outOfDate),
        message: "the evidence 'E-002' is 142 days old, and it promises one every 90",
        rule: link("evidence-out-of-date"), place: LinkText(plain: "chat/evidence.md:18:7"),
        help: "run it again, or give a longer 'every' with a reason", answer: nil),
      FindingLine(
        mark: Mark(.notApplicable, "Answered", tone: .low),
        message: "the statement and 'stride' disagree", rule: link("stride-not-in-statement"),
        place: nil, help: nil, answer: "the prompt acts with the retriever’s rights"),
    ],
    history: [
      LogLine(
        date: "2026-11-12", dateInWords: "12 Nov 2026",
        sentence: Sentence([LinkText(plain: "reviewed in "), id("R-05")]), note: "4 roles present")
    ])

  static let risk = RiskBlock(
    steps: [
      .init(label: "Initial", mark: critical, lines: ["high likelihood", "very high impact"]),
      .init(label: "Current", mark: critical, lines: ["unchanged so far"]),
      .init(label: "Target", mark: medium, lines: ["low likelihood", "very high impact"]),
    ],
    reason: Sentence([
      LinkText(plain: "The current risk is still the initial one, because "), id("M-004"),
      LinkText(plain: " is in progress."),
    ]),
    origins: ["CVSS 4.0 scores the target risk 5.1, Medium, for attack vector local."],
    prose: html("<p>The impact stays very high whatever we do.</p>"),
    grid: RiskGrid(
      bands: [
        [1, 1, 1, 1, 2], [1, 1, 2, 2, 2], [1, 2, 2, 3, 3], [1, 2, 3, 3, 4], [2, 2, 3, 4, 4],
      ].map { row in
        row.map { .init(name: ["Low", "Medium", "High", "Critical"][$0 - 1], tint: $0) }
      },
      now: .init(likelihood: 3, impact: 4), target: .init(likelihood: 1, impact: 4),
      lowest: "very low", highest: "very high",
      summary: "Now at high likelihood and very high impact, Critical"))

  private static let targets = DataTable(
    caption: "State of T-001 at each target",
    columns: [
      .init(title: "Target"), .init(title: "In", visibility: .wide), .init(title: "State here"),
      .init(title: "Why"),
    ],
    rows: [
      .init(cells: [
        .links([link("Chat service")]), .links([id("B-2")]), .mark(treated),
        .prose(html("Waits for <a class=\"id\" href=\"x.html\">M-004</a>")),
      ]),
      .init(cells: [
        .item(id("F-4"), "Search request"), .links([id("B-2")]),
        .mark(Mark(.notApplicable, "Not applicable", tone: .notApplicable)),
        .text("Carries the session’s patient only"),
      ]),
    ])

  static let mitigations = DataTable(
    caption: "Mitigations of T-001 and how each is verified",
    columns: [
      .init(title: "Mitigation"), .init(title: "Lowers"), .init(title: "Status"),
      .init(title: "Verification"),
    ],
    rows: [
      .init(cells: [
        .item(id("M-003"), "Retrieval bound to the session’s patient", sub: "preventive"),
        .text("likelihood"), .mark(Mark(.implemented, "Implemented")),
        .mark(Mark(.verified, "Verified"), sub: "E-001, 12 Nov 2026, every 30 days"),
      ])
    ])

  static let entity = EntityPage(
    frame: frame("M-003 — Patient assistant", current: 3, crumbs: crumbs("Mitigations", "M-003")),
    heading: Heading(
      kickers: [
        .init(label: "Mitigation", value: "M-003"), .init(mark: Mark(.implemented, "Implemented")),
      ],
      title: "Retrieval bound to the session’s patient"),
    entity: EntityBody(
      name: "M-003",
      facts: [
        Fact("Id", .item(LinkText("M-003", to: nil, isID: true))),
        Fact("Status", .mark(Mark(.implemented, "Implemented"))),
      ],
      prose: prose,
      tables: [TableSection(anchor: "evidence", title: "Evidence", table: mitigations)],
      linked: threatBody.linked))

  static let prose = html(
    """
    <p>Patients ask about their own care in <em>plain</em> language, see <a href="x.html">the notes</a>.</p>
    <h2 id="s-why">Why it is so</h2><p>A clinician reads what the guard has flagged.</p>
    <ul class="plain"><li>one</li><li>two <code>code</code></li></ul>
    <ol class="plain"><li>first</li><li>second</li></ol>
    <blockquote><p>One wrong record is a reportable breach.</p></blockquote>
    <pre tabindex="0"><code>let answer = 42</code></pre>
    <div class="scroll" tabindex="0" role="region" aria-label="Table"><table><thead><tr><th scope="col">Role</th><th scope="col" class="num">Count</th></tr></thead><tbody><tr><td>Nurse</td><td class="num">12</td></tr></tbody></table></div>
    <hr><h3 id="s-more">More</h3><p>Last.<sup id="fnref-1"><a href="#fn-1">1</a></sup></p>
    <section class="footnotes" aria-label="Notes"><ol><li id="fn-1"><p>A note.</p></li></ol></section>
    """)
}

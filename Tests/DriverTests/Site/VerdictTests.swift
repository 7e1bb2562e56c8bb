import Diagnostics
import Testing

@testable import Driver

/// What a model is judged by, as its readers see it.
@Suite struct VerdictTests {
  @Test func withoutABarOfItsOwnAModelIsHeldToTheStandardOne() throws {
    let site = try site(bar: "", threat: "status: open\nrisk: { severity: high }")
    #expect(verdict(of: site).hasPrefix("Not ready:"))
    #expect(verdict(of: site).contains("1 threat at High or above is open"))
    #expect(verdict(of: site).contains("1 open threat has no mitigation"))
  }

  @Test func onlyWhatTheBarNamesIsJudged() throws {
    let site = try site(
      bar: "ready-when: { ended-acceptances: 0 }",
      threat: "status: open\nrisk: { severity: critical }")
    #expect(verdict(of: site) == "Ready: the one condition of the bar holds.")
  }

  @Test(arguments: [(0, "Not ready:"), (1, "Ready:")])
  func asManyAsTheBarAllowsAreNoObstacle(_ most: Int, _ lead: String) throws {
    let site = try site(
      bar: "ready-when: { open-threats: { medium: \(most) } }",
      threat: "status: open\nrisk: { severity: high }")
    #expect(verdict(of: site).hasPrefix(lead))
  }

  @Test func aThreatBelowTheLevelOfTheBarDoesNotCount() throws {
    let site = try site(
      bar: "ready-when: { open-threats: { high: 0 } }",
      threat: "status: open\nrisk: { severity: medium }")
    #expect(verdict(of: site).hasPrefix("Ready:"))
  }

  @Test func anAcceptancePastItsEndIsNamed() throws {
    let accepted = "response: accept\naccepted: { by: A. Roe, on: 2026-01-01, until: 2026-11-20, "
    let site = try site(
      bar: "ready-when: { ended-acceptances: 0 }", threat: accepted + "reason: Rare. }")
    #expect(verdict(of: site).contains("1 acceptance has ended"))
    #expect(site.text("index.html").contains("Accept again, or treat"))
  }

  @Test func whatRemainsAboveTheAppetiteKeepsAModelFromBeingReady() throws {
    let site = try site(
      bar: "risk-appetite: medium", threat: "risk: { severity: high }\nresidual: { severity: high }"
    )
    #expect(verdict(of: site).contains("1 threat remains above the risk appetite"))
  }

  @Test func aCounterOfOnesOwnCountsByItsCondition() throws {
    let site = try site(
      bar: """
        ready-when:
          counters:
            threats without an owner: { where: owner is empty }
            threats of anybody: { count: threat, at-most: 1 }
        """, threat: "status: open")
    #expect(verdict(of: site) == "Not ready: 1 of the “threats without an owner”.")
  }

  @Test func aConditionThatCannotBeIsFoundWhereItStands() throws {
    let folder = try workspace(
      bar: "ready-when: { counters: { odd threats: { where: oner is empty } } }", threat: "")
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    let finding = try #require(
      site.report.findings.first { $0.rule.name == "unknown-name-in-expression" })
    #expect(finding.message.contains("oner"))
    let file = site.report.sources[finding.span.file]
    #expect(file.path == "threatpress.yml")
    #expect(file.text(in: finding.span) == "oner")
  }

  @Test func aFlowIsCoveredByTheThreatsOfTheFlowThatItRefines() throws {
    let bar = "ready-when: { uncovered-crossings: 0 }"
    let folder = try workspace(bar: bar, threat: "targets: [F-1]")
    try folder.write(
      "shop/diagrams.md",
      """
      ```dataflow top
      boundaries: { ours: { name: Ours } }
      elements: { buyer: { type: actor }, shop: { type: process, in: ours } }
      flows: { F-1: { from: buyer, to: shop } }
      ```
      ```dataflow inside
      refines: shop
      boundaries:
        ours:
      elements:
        buyer:
        till: { type: process, in: ours }
      flows:
        F-2: { from: buyer, to: till, refines: F-1 }
        F-3: { from: till, to: buyer, name: Receipt }
      ```
      """)
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(verdict(of: site) == "Not ready: 1 flow across a boundary has no threat.")
    #expect(site.text("shop/verdict.html").contains("Receipt"))
  }

  @Test func aReviewPastItsIntervalMakesAModelOutOfDate() throws {
    let site = try site(
      bar: "ready-when: { review-in-date: true }", threat: "status: open",
      about: "reviewed: 2026-01-10\nreview-every: 6 months")
    #expect(verdict(of: site) == "Out of date: the review is overdue.")
    #expect(site.text("shop/verdict.html").contains("due again on 10 Jul 2026"))
  }

  @Test func aModelWithoutThreatsHasNoVerdict() throws {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shops")
    try folder.write("shop/index.md", "---\nmodel: shop\ntitle: Shop\n---\n# Shop\n")
    let site = try BuiltSite(of: folder.path)
    #expect(site.text("index.html").contains("No verdict"))
  }

  private func site(bar: String, threat: String, about: String = "owner: us") throws -> BuiltSite {
    let folder = try workspace(bar: bar, threat: threat, about: about)
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  private func workspace(
    bar: String, threat: String, about: String = "owner: us"
  ) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shops\n\(bar)\n")
    try folder.write(
      "shop/index.md",
      "---\nmodel: shop\ntitle: Shop\n\(about)\n---\n# Shop\n\n```threat T-1\ntitle: Theft\n\(threat)\n```\n"
    )
    return folder
  }

  /// The verdict sentence of the model's page.
  private func verdict(of site: BuiltSite) -> String {
    let markup = PageMarkup(site.files["shop/index.html"] ?? [])
    return markup.texts(of: "p").first { $0.tag["class"] == "verdict" }?.text ?? "none"
  }
}

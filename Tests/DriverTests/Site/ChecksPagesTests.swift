import Diagnostics
import Model
import Testing

@testable import Driver

/// What was found stands on pages of its own, every number leading to exactly what it counts.
@Suite struct ChecksPagesTests {
  @Test func everyRuleHasAPageThatTheIndexLeadsTo() throws {
    let index = PageMarkup(try ExampleSite.built().files["checks/index.html"] ?? [])
    let links = Set(index.tags.compactMap { $0["href"] })
    for rule in Rule.all {
      #expect(try ExampleSite.built().files["checks/\(rule.name).html"] != nil)
      #expect(links.contains("\(rule.name).html"), "\(rule.name)")
    }
  }

  @Test func aRulesPageSaysWhatItIsForAndMarksItsExample() throws {
    let page = try ExampleSite.built().text("checks/unmitigated-threat.html")
    #expect(page.contains("Why it matters"))
    #expect(page.contains("```threat <mark>T-1</mark>"))
    #expect(!page.contains("⟦"))
    #expect(page.contains("Nothing was found in this workspace."))
  }

  @Test func findingsStandWithTheirRuleAndWithTheirModel() throws {
    let site = try site()
    let rule = site.text("checks/threat-without-statement.html")
    #expect(items(of: site, "checks/threat-without-statement.html", "findings") == 2)
    #expect(items(of: site, "checks/threat-without-statement.html", "answered") == 1)
    #expect(rule.contains("answered: “Everywhere”"))
    #expect(rule.contains("href=\"../bank/threats/t-1.html\""))
    #expect(items(of: site, "bank/checks.html", "rule-threat-without-statement") == 1)
    #expect(items(of: site, "shop/checks.html", "answered-threat-without-statement") == 1)
    #expect(deadLinks(of: site) == [])
  }

  @Test func aFindingAnywhereLeadsToItsRule() throws {
    let page = try site().text("bank/threats/t-1.html")
    #expect(page.contains("<a href=\"../../checks/threat-without-statement.html\">"))
  }

  @Test func theDashboardLeadsToTheFindingsItCounts() throws {
    let page = try site().text("bank/index.html")
    #expect(page.contains("href=\"checks.html#rule-threat-without-statement\""))
  }

  @Test func aModelWithoutFindingsHasNoPageOfThem() throws {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shop\nseverities: { \(off) }\n")
    try folder.write("shop/index.md", "---\nmodel: shop\n---\n\n# Shop\n")
    let site = try BuiltSite(of: folder.path)
    #expect(site.report.findings.map(\.rule.name) == [])
    #expect(site.files["shop/checks.html"] == nil)
    #expect(site.files["checks/index.html"] != nil)
  }

  @Test func anEditionForThePublicSaysNothingOfChecks() throws {
    let site = try BuiltSite(of: ExampleSite.root, audience: .public)
    #expect(site.files["search.html"] != nil)
    #expect(!site.files.keys.contains { $0.contains("checks") })
    #expect(!site.text("search/d0.js").contains("unmitigated-threat"))
  }

  private var off: String { Rule.all.map { "\($0.name): off" }.joined(separator: ", ") }

  private func site() throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shops\n")
    try folder.write(
      "shop/index.md",
      """
      ---
      model: shop
      ---
      ```threat T-1
      title: One
      ```
      ```threat T-2
      title: Two
      allow: { threat-without-statement: Everywhere }
      ```
      """)
    try folder.write("bank/index.md", "---\nmodel: bank\n---\n```threat T-1\ntitle: One\n```\n")
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  /// How many items stand within the element of an anchor.
  private func items(of site: BuiltSite, _ path: String, _ anchor: String) -> Int {
    let markup = PageMarkup(site.files[path] ?? [])
    guard let start = markup.tags.firstIndex(where: { $0["id"] == anchor }) else { return 0 }
    let name = markup.tags[start].name
    var depth = 0
    var items = 0
    for tag in markup.tags[start...] {
      if tag.name == name { depth += tag.isEnd ? -1 : 1 }
      if depth == 0 { break }
      if tag.name == "li", !tag.isEnd { items += 1 }
    }
    return items
  }
}

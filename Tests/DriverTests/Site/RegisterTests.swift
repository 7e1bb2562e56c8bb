import Testing

@testable import Driver

/// The lists of a whole workspace: from A to Z, by tag and by owner.
@Suite struct RegisterTests {
  @Test func everythingStandsUnderItsLetter() throws {
    let site = try site(threats: 1)
    let page = site.text("a-z.html")
    let letters = page.split(separator: "<section class=\"sec\" id=\"in-").dropFirst()
      .map { $0.prefix { $0 != "\"" } }
    #expect(letters == ["s", "u", "w", "0-9"])
    #expect(page.contains("<a href=\"shop/threats/t-1.html\">Über 1</a>"))
    #expect(deadLinks(of: site) == [])
  }

  @Test func aLongListHasAPageForEachLetter() throws {
    let site = try site(threats: 1001)
    #expect(site.text("a-z.html").contains("<a href=\"a-z/u.html#in-u\">U</a>"))
    #expect(!site.text("a-z.html").contains("Über"))
    let rows = PageMarkup(site.files["a-z/u.html"] ?? []).texts(of: "tr").map(\.text)
    #expect(rows.count == 1002)
    #expect(rows[2].hasPrefix("Über 2") && rows[10].hasPrefix("Über 10"))
    #expect(site.text("owners.html").contains("href=\"owners/team-a.html#in-team-a-open\""))
    #expect(deadLinks(of: site) == [])
  }

  @Test func whatWaitsForAnOwnerStandsFirst() throws {
    let site = try site(threats: 2)
    let page = PageMarkup(site.files["owners.html"] ?? [])
    let heads = page.texts(of: "th").map(\.text).prefix { $0 != "Team A" }
    #expect(
      heads.prefix(4) == ["Owner", "Open threats", "Acceptances ended", "Mitigations late"])
    let headings = page.texts(of: "h3").map(\.text)
    #expect(
      headings.prefix(3) == ["Open threats", "Acceptances ended", "Mitigations late"])
    #expect(site.text("owners.html").contains("<a class=\"n\" href=\"#in-team-a-ended\">1</a>"))
  }

  @Test func namesThatDifferInCaseAloneAreOne() throws {
    let site = try site(threats: 1)
    #expect(site.text("owners.html").contains("id=\"in-team-a\""))
    #expect(!site.text("owners.html").contains("id=\"in-team-a-2\""))
    #expect(site.text("tags.html").contains("id=\"in-c-2\""))
  }

  @Test func nothingOwnedAndNothingTaggedHasNoPage() throws {
    let folder = try TemporaryFolder()
    try folder.write("shop.md", "---\nmodel: shop\n---\n# Shop\n")
    let site = try BuiltSite(of: folder.path)
    #expect(site.files["owners.html"] == nil && site.files["tags.html"] == nil)
    #expect(site.files["a-z.html"] != nil)
  }

  private func site(threats: Int) throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shops\n")
    try folder.write("words.md", "# Words\n")
    let open = (1...threats).map { number in
      "```threat T-\(number)\ntitle: Über \(number)\nowner: Team A\nstatus: open\n```\n"
    }
    try folder.write(
      "shop/index.md",
      """
      ---
      model: shop
      title: 24 hours
      ---
      \(open.joined())
      ```threat S-1
      title: Stolen card
      owner: team a
      tags: [c++, c]
      response: accept
      accepted: { by: A. Roe, on: 2025-01-01, until: 2026-01-01, reason: Rare. }
      ```
      ```mitigation M-1
      title: Shutters
      owner: Team A
      due: 2026-01-01
      status: planned
      ```
      """)
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }
}

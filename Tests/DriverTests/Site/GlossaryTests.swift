import Testing

@testable import Driver

/// Terms lead to what they mean, where they are used first.
@Suite struct GlossaryTests {
  @Test func theFirstUseOfATermOnAPageLeadsToItsMeaning() throws {
    let site = try site(prose: "A token here, and a *token* there.\n\nA session\ntoken.")
    #expect(terms(of: site, "pages/guide.html") == ["token", "session\ntoken"])
    #expect(
      site.text("pages/guide.html").contains(
        "<a class=\"term\" href=\"words.html#s-token\">token</a> here, and a <em>token</em>"))
  }

  @Test func headingsLinksAndCodeLeadToNoTerms() throws {
    let site = try site(
      prose: """
        ## Token

        [A token](words.md), `token`, [[words.md|a token]].

        | Token |
        | --- |
        | x |

        ```text
        token
        ```
        """)
    #expect(terms(of: site, "pages/guide.html") == [])
  }

  @Test func aPageThatExplainsTermsLeadsToNone() throws {
    let site = try site(prose: "")
    #expect(terms(of: site, "pages/words.html") == [])
    #expect(site.text("pages/words.html").contains("A token says"))
  }

  @Test func theTextsOfAnEntityLeadToATermButOnce() throws {
    let site = try site(
      prose: "", threat: "description: A token is stolen.\n---\nThe token and the session token.")
    #expect(terms(of: site, "shop/threats/t-1.html") == ["token", "session token"])
    #expect(terms(of: site, "shop/everything.html") == [])
  }

  @Test func theWordsOfAModelHoldWithinIt() throws {
    let site = try site(
      prose: "A voucher.", threat: "description: A voucher and a token.",
      modelTerms: "## Voucher\n\nMoney on paper.\n")
    #expect(terms(of: site, "pages/guide.html") == [])
    #expect(terms(of: site, "shop/threats/t-1.html") == ["voucher", "token"])
  }

  @Test func severalPagesOfTermsAreListedOnOne() throws {
    let site = try site(prose: "", modelTerms: "## Voucher\n\nMoney *on paper*.\n")
    let page = PageMarkup(site.files["glossary.html"] ?? [])
    let links = page.tags.compactMap { $0["href"] }
    #expect(links.contains("pages/words.html#s-session-token"))
    #expect(links.contains("shop/pages/terms.html#s-voucher"))
    #expect(site.text("glossary.html").contains("Money <em>on paper</em>."))
    #expect(deadLinks(of: site) == [])
  }

  @Test func aSinglePageOfTermsIsTheGlossary() throws {
    let site = try site(prose: "")
    #expect(site.files["glossary.html"] == nil)
    #expect(site.text("search.html").contains("<a href=\"pages/words.html\">Glossary</a>"))
  }

  private func terms(of site: BuiltSite, _ path: String) -> [String] {
    PageMarkup(site.files[path] ?? []).texts(of: "a").filter { $0.tag["class"] == "term" }
      .map(\.text)
  }

  private func site(
    prose: String, threat: String = "", modelTerms: String? = nil
  ) throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Shop\n")
    try folder.write("guide.md", "# Guide\n\n\(prose)\n")
    try folder.write(
      "words.md",
      """
      ---
      glossary: true
      ---

      # Words

      ## Token

      A token says who somebody is.

      ## Session token

      A token that ends with the session.
      """)
    try folder.write(
      "shop/index.md", "---\nmodel: shop\n---\n\n```threat T-1\n\(threat)\n```\n")
    if let modelTerms {
      try folder.write("shop/terms.md", "---\nglossary: true\n---\n\n# Terms\n\n\(modelTerms)")
    }
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }
}

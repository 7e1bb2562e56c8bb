import Diagnostics
import Testing

@testable import Driver

/// An author's own picture stands in for the drawing of a diagram.
@Suite struct OwnPictureTests {
  @Test func itIsShownWithTheTablesAndNothingIsDrawn() throws {
    let site = try site(keys: "title: Paying\ndescription: Who pays whom\nimage: img/paying.png")
    let page = PageMarkup(try #require(site.files["shop/diagrams/d-1.html"]))
    let images = page.tags.filter {
      $0.name == "img" && $0["src"] == "../../files/shop/img/paying.png"
    }
    #expect(images.map { $0["alt"] } == ["Who pays whom"])
    #expect(site.files["files/shop/img/paying.png"] == Array("picture".utf8))
    #expect(!page.tags.contains { $0.name == "svg" && $0["class"]?.hasPrefix("dfd") == true })
    #expect(site.files["shop/diagrams/d-1.svg"] == nil)
    for table in ["elements", "flows"] {
      #expect(page.tags.contains { $0.name == "section" && $0["id"] == table })
    }
    #expect(!site.text("shop/diagrams/d-1.html").contains("could not be drawn"))
  }

  @Test func itNeedsWordsForThoseWhoDoNotSeeIt() throws {
    let rules = try site(keys: "image: img/paying.png").report.findings.map(\.rule.name)
    #expect(rules.contains("image-without-alternative"))
  }

  @Test func itHasToBeThere() throws {
    let rules = try site(keys: "title: Paying\nimage: img/other.png").report.findings
      .map(\.rule.name)
    #expect(rules.contains("dead-file") || rules.contains("dead-link"))
  }

  private func site(keys: String) throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("shop/img/paying.png", "picture")
    try folder.write(
      "shop/index.md",
      """
      ---
      model: shop
      title: Shop
      ---

      ```dataflow D-1
      \(keys)
      elements:
        buyer: { type: actor, name: Buyer }
        till: { type: process, name: Till }
      flows:
        F-1: { from: buyer, to: till, name: Payment }
      ```
      """)
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }
}

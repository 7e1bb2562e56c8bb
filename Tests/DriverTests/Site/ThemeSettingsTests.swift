import Diagnostics
import Testing

@testable import Driver

/// What a workspace sets for the look of its site.
@Suite struct ThemeSettingsTests {
  @Test func theAccentIsThatOfTheWorkspaceOnBothGrounds() throws {
    let site = try site("accent: \"#0b5a2f\"\naccent-dark: \"#7FD6A2\"")
    let sheet = site.text("site.css")
    #expect(sheet.contains("--accent: #0b5a2f;"))
    #expect(sheet.contains("--accent: #7fd6a2;"))
  }

  @Test func anAccentForLightGroundStaysThere() throws {
    let sheet = try site("accent: \"#0b5a2f\"").text("site.css")
    let last = try #require(sheet.ranges(of: "--accent: ").last)
    #expect(sheet[last.upperBound...].hasPrefix("#ff8d6e"))
  }

  @Test(arguments: ["red; } body { display: none", "#12345", "#+12345", "#12345g", "url(x)"])
  func whatIsNoColourReachesNoStylesheet(_ text: String) throws {
    let site = try site("accent: \"\(text)\"")
    #expect(site.report.findings.contains { $0.rule.name == "malformed-colour" })
    #expect(!site.text("site.css").contains(text))
  }

  @Test(arguments: [("#ffb300", true), ("#777777", true), ("#757575", false), ("#a1260d", false)])
  func anAccentThatIsHardToReadIsFound(_ colour: String, _ isFaint: Bool) throws {
    let site = try site("accent: \"\(colour)\"")
    #expect(site.report.findings.contains { $0.rule.name == "faint-accent" } == isFaint)
  }

  @Test func theLogoIsCopiedAndStandsOnEveryPage() throws {
    let folder = try workspace("logo: img/logo.svg")
    try folder.write("img/logo.svg", "<svg xmlns='http://www.w3.org/2000/svg'/>")
    let site = try BuiltSite(of: folder.path)
    #expect(site.files["files/img/logo.svg"] != nil)
    #expect(site.text("shop/index.html").contains("<img src=\"../files/img/logo.svg\" alt=\"\">"))
  }

  @Test func aLogoThatIsNotThereIsFound() throws {
    let site = try site("logo: img/logo.svg")
    #expect(site.report.findings.contains { $0.rule.name == "dead-file" })
  }

  @Test func theBannerStandsOnEveryPage() throws {
    let site = try site("classification: TLP:AMBER <b>")
    for page in site.pages where !page.path.hasPrefix("_") {
      #expect(site.text(page.path).contains("TLP:AMBER &lt;b&gt;"), "\(page.path)")
    }
  }

  @Test func theNavigationIsThatOfTheConfiguration() throws {
    let folder = try workspace("navigation: [b.md]")
    try folder.write("a.md", "# First guide")
    try folder.write("b.md", "# Second guide")
    let page = try BuiltSite(of: folder.path).text("shop/index.html")
    #expect(page.contains("Second guide"))
    #expect(!page.contains("First guide"))
  }

  private func site(_ settings: String) throws -> BuiltSite {
    let folder = try workspace(settings)
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  private func workspace(_ settings: String) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", settings + "\n")
    try folder.write("shop/index.md", "---\nmodel: shop\ntitle: Shop\n---\n# Shop\n")
    return folder
  }
}

import Diagnostics
import Foundation
@testable import Publishing
import Templating
import Testing

@Suite struct ThemeTests {
  static let theme = Theme.ofSite().theme

  /// Every page of the sample by the name of its file.
  static let pages: [(name: String, html: String)] = [
    ("home", theme.render(SitePages.home, Sample.home)),
    ("model", theme.render(SitePages.model, Sample.model)),
    ("threat", theme.render(SitePages.threat, Sample.threat)),
    ("entity", theme.render(SitePages.entity, Sample.entity)),
    ("diagram", theme.render(SitePages.diagram, Sample.diagram(nil))),
    ("index", theme.render(SitePages.index, Sample.index)),
    ("report", theme.render(SitePages.report, Sample.report)),
    ("page", theme.render(SitePages.plain, Sample.plain)),
    ("everything", theme.render(SitePages.everything, Sample.everything)),
    ("404", theme.render(SitePages.notFound, Sample.notFound)),
  ].map { ($0.0, String(decoding: $0.1, as: UTF8.self)) }

  @Test func theDefaultThemeCompilesWithoutFindings() {
    #expect(Theme.ofSite().diagnostics.map(\.message) == [])
  }

  @Test func everyTemplateOfTheDefaultThemeIsUsed() {
    let (_, diagnostics) = Theme.compile(
      DefaultTheme.files.filter { !$0.path.contains("/") },
      overrides: DefaultTheme.files.filter { $0.path.contains("/") }, pages: SitePages.shapes)
    #expect(diagnostics.map(\.message) == [])
  }

  @Test(arguments: pages.map(\.name)) func tagsOpenAndClose(page: String) throws {
    let html = try #require(Self.pages.first { $0.name == page }?.html)
    #expect(MarkupBalance.mistake(in: html) == nil)
  }

  @Test(arguments: pages.map(\.name)) func aPageHasOneTitleAndEveryAnchorOnce(page: String) throws {
    let html = try #require(Self.pages.first { $0.name == page }?.html)
    #expect(html.ranges(of: "<h1").count == 1)
    let anchors = html.split(separator: " id=\"").dropFirst().map { $0.prefix { $0 != "\"" } }
    #expect(anchors.count == Set(anchors).count)
  }

  @Test(arguments: pages.map(\.name)) func nothingIsInlineAndNothingIsLoadedFromElsewhere(
    page: String
  ) throws {
    let html = try #require(Self.pages.first { $0.name == page }?.html)
    for script in html.split(separator: "<script").dropFirst() {
      #expect(script.prefix { $0 != ">" }.hasSuffix(".js\" defer"))
    }
    for forbidden in [" style=", "<style", " onclick", "src=\"http", "href=\"http"] {
      #expect(!html.contains(forbidden))
    }
  }

  @Test(arguments: pages.map(\.name)) func everyGlyphIsInTheSprite(page: String) throws {
    let html = try #require(Self.pages.first { $0.name == page }?.html)
    for use in html.split(separator: "<use href=\"#").dropFirst() {
      #expect(html.contains("<symbol id=\"\(use.prefix { $0 != "\"" })\""))
    }
    for glyph in Glyph.allCases { #expect(html.contains("<symbol id=\"\(glyph.rawValue)\"")) }
  }

  /// With `SAMPLE_SITE=FOLDER` in the environment the pages are written there, to be looked at.
  @Test(.enabled(if: ProcessInfo.processInfo.environment["SAMPLE_SITE"] != nil))
  func thePagesCanBeLookedAt() throws {
    let environment = ProcessInfo.processInfo.environment
    let folder = URL(filePath: try #require(environment["SAMPLE_SITE"]))
    try FileManager.default.createDirectory(at: folder, withIntermediateDirectories: true)
    for (name, html) in Self.pages {
      try Data(html.utf8).write(to: folder.appending(path: "\(name).html"))
    }
    if let svg = environment["SAMPLE_SVG"].flatMap({ FileManager.default.contents(atPath: $0) }) {
      let page = Self.theme.render(
        SitePages.diagram, Sample.diagram(HTML(renderedBytes: Array(svg))))
      try Data(page).write(to: folder.appending(path: "diagram.html"))
    }
    let style = try #require(DefaultTheme.contents.first { $0.name == "site.css" })
    try Data(style.text.utf8).write(to: folder.appending(path: "site.css"))
  }
}

package import Diagnostics
package import Templating

/// The pages that the theme has a template for.
enum SitePages {
  static let home = PageTemplate("home", HomePage.view)
  static let model = PageTemplate("model", ModelPage.view)
  static let threat = PageTemplate("threat", ThreatPage.view)
  static let entity = PageTemplate("entity", EntityPage.view)
  static let diagram = PageTemplate("diagram", DiagramPage.view)
  static let index = PageTemplate("index", IndexPage.view)
  static let groupedIndex = PageTemplate("rows", GroupedIndexPage.view)
  static let report = PageTemplate("report", ReportPage.view)
  static let plain = PageTemplate("page", PlainPage.view)
  static let everything = PageTemplate("everything", EverythingPage.view)
  static let verdict = PageTemplate("verdict", VerdictPage.view)
  static let search = PageTemplate("search", SearchPage.view)
  static let register = PageTemplate("register", RegisterPage.view)
  static let changes = PageTemplate("changes", ChangesPage.view)
  static let checks = PageTemplate("checks", ChecksPage.view)
  static let check = PageTemplate("check", CheckPage.view)
  static let coverage = PageTemplate("coverage", CoveragePage.view)
  static let trace = PageTemplate("trace", TracePage.view)
  static let risks = PageTemplate("risks", RisksPage.view)
  static let framework = PageTemplate("framework", FrameworkPage.view)
  static let notFound = PageTemplate("404", NotFoundPage.view)
  static let forwarding = PageTemplate("forwarding", ForwardingPage.view)
  static let pack = PageTemplate("pack/pack", Pack.view)
  static let packRegister = PageTemplate("pack/register", PackRegister.view)
  static let boundPacks = PageTemplate("pack/bound", BoundPacks.view)
  static let changeSheet = PageTemplate("pack/changes", ChangeSheet.view)
  static let packSheet = PageTemplate("pack/sheet", PackSheet.view)
  static let findings = PageTemplate("preview/findings", FindingsPage.view)
  static let previewBanner = PageTemplate("preview/banner", PreviewBanner.view)

  /// What a theme is compiled against, and what the reference for template writers lists.
  static let shapes = [
    home.shape, model.shape, threat.shape, entity.shape, diagram.shape, index.shape,
    groupedIndex.shape, report.shape, plain.shape, everything.shape, verdict.shape,
    search.shape, register.shape, changes.shape, checks.shape, check.shape, coverage.shape,
    trace.shape, risks.shape, framework.shape, notFound.shape, forwarding.shape, pack.shape,
    packRegister.shape, boundPacks.shape, changeSheet.shape, packSheet.shape, findings.shape,
    previewBanner.shape,
  ]
}

extension Theme {
  /// The pages that a theme has a template for, with the names that each of them may use.
  package static var sitePages: [PageShape] { SitePages.shapes }

  /// The default theme with a workspace's own templates in place of those of the same path.
  package static func ofSite(
    overrides: [SourceFile] = []
  ) -> (theme: Theme, diagnostics: [Diagnostic]) {
    compile(DefaultTheme.files, overrides: overrides, pages: SitePages.shapes)
  }
}

extension DefaultTheme {
  /// The default theme's files, numbered from the end so that no file of a workspace has their
  /// number.
  package static var files: [SourceFile] {
    contents.enumerated().map { index, file in
      SourceFile(id: FileID(.max - UInt32(index)), path: file.name, text: file.text)
    }
  }
}

import Diagnostics
import Model
import Publishing
import Templating
import TestSupport
import Testing

@testable import Driver

/// One page of each type of the small workspace's site, and its data, as files to be read in
/// review. Nothing is laid out, so that no picture's geometry is a part of them.
@Suite struct GoldenSiteTests {
  @Test(arguments: [
    "index.html", "404.html", "pages/guide.html", "shop/index.html", "shop/everything.html",
    "shop/threats/t-1.html", "shop/threats/t-0.html", "shop/threats/index.html",
    "shop/diagrams/d-1.html", "shop/diagrams/d-1.dot", "shop/elements/till.html",
    "shop/flows/pay.html", "shop/evidence/e-1.html", "shop/attack-trees/at-1.html",
    "shop/pages/record.html", "shop/model.json",
  ])
  func aPageOfEachTypeIsAsReviewed(path: String) throws {
    let files = try Self.site.get()
    let bytes = try #require(files[path], "\(files.keys.sorted())")
    expectGolden(String(decoding: bytes, as: UTF8.self), named: "site/\(path)")
  }

  @Test func theSiteHasTheseFilesAndNoOthers() throws {
    let paths = try Self.site.get().keys.sorted()
    expectGolden(paths.map { $0 + "\n" }.joined(), named: "site/files.txt")
  }

  @Test func theWorkspaceHasNoErrors() throws {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace()
    let site = try BuiltSite(of: folder.path)
    #expect(site.report.findings.filter { $0.severity == .error }.map(\.message) == [])
  }

  private static let site = Result {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace()
    let compilation = try compile(
      folder.workspace(), CompilationSettings(today: BuiltSite.day, jobs: 2))
    let composer = Composer(
      workspace: compilation.workspace, verdicts: compilation.verdicts,
      sources: compilation.sources, layouts: [:],
      edition: Edition(
        today: BuiltSite.day, toolVersion: "1.0", inputs: "0123456789ab",
        modelInputs: Dictionary(
          uniqueKeysWithValues: compilation.workspace.modelIndices.map { ($0, "ba9876543210") }),
        audience: .internal),
      ruleBook: .forReaders(.internal, of: compilation.workspace.configuration))
    let theme = Theme.ofSite().theme
    let files = composer.plan.map {
      (path: composer.address(of: $0).path, bytes: composer.render($0, with: theme))
    }
    return Dictionary(files.map { ($0.path, $0.bytes) }) { first, _ in first }
  }
}

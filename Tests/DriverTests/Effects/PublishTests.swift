import Glibc
import Testing

@testable import Driver

@Suite struct PublishTests {
  let fixture: SiteFixture
  let pages = ["index.html": "home", "threats/T-1.html": "one", "threats/T-2.html": "two"]

  init() throws { fixture = try SiteFixture() }

  @Test func aSiteIsPublishedWhereNothingWas() throws {
    let report = try fixture.publish(pages, to: "a/b/site")
    #expect(report.written == 3)
    #expect(try fixture.published("a/b/site") == pages)
    #expect(try fixture.folder.status("a/b/site").permissions == 0o755)
    #expect(try fixture.folder.status("a/b/site/threats/T-1.html").permissions == 0o644)
  }

  @Test func anEmptyFolderIsTaken() throws {
    try fixture.folder.makeFolder("site")
    try fixture.publish(pages)
    #expect(try fixture.published() == pages)
    #expect(try fixture.names() == ["site", "workspace"])
  }

  @Test func anUnchangedBuildTouchesNothing() throws {
    try fixture.publish(pages)
    let folder = try fixture.folder.status("site")
    let around = try fixture.folder.makeFolder("").status().modified
    let manifest = try fixture.folder.status("site/\(Manifest.fileName)")
    let report = try fixture.publish(pages)
    #expect(report.written == 0 && report.unchanged == 3)
    #expect(try fixture.folder.status("site") == folder)
    #expect(try fixture.folder.makeFolder("").status().modified == around)
    #expect(try fixture.folder.status("site/\(Manifest.fileName)") == manifest)
  }

  @Test func anUnchangedBuildMakesNoFile() throws {
    let inputs = SHA256Digest(of: [1])
    _ = try publish(
      SiteOutput(
        toolVersion: "1.0", inputs: inputs,
        files: [PlannedFile(path: "index.html") { Array("home".utf8) }]),
      to: fixture.location(), jobs: 1)
    let file = PlannedFile(path: "index.html") {
      Issue.record("a file was made")
      return []
    }
    let site = SiteOutput(toolVersion: "1.0", inputs: inputs, files: [file])
    try fixture.folder.write("site/CNAME", "example.org")
    let report = try publish(site, to: fixture.location(), jobs: 1)
    #expect(report.unchanged == 1 && report.kept.map(\.path) == ["CNAME"])
  }

  @Test func equalInputsDoNotExcuseAFileThatIsNotAsItWasWritten() throws {
    try fixture.publish(pages)
    try fixture.folder.overwrite("site/index.html", "HOME")
    try fixture.folder.remove("site/threats/T-1.html")
    let report = try fixture.publish(pages)
    #expect(report.written == 2)
    #expect(
      try fixture.published() == pages.merging(["index.html.kept": "HOME"]) { first, _ in first })
  }

  @Test func onlyWhatDiffersIsWritten() throws {
    try fixture.publish(pages)
    let untouched = try fixture.folder.status("site/threats/T-1.html")
    var changed = pages
    changed["index.html"] = "new home"
    changed["threats/T-2.html"] = nil
    changed["more/page.html"] = "more"
    let report = try fixture.publish(changed)
    #expect([report.written, report.unchanged, report.removed] == [2, 1, 1])
    #expect(report.kept.isEmpty)
    #expect(try fixture.published() == changed)
    let after = try fixture.folder.status("site/threats/T-1.html")
    #expect(after.identity == untouched.identity && after.modified == untouched.modified)
    #expect(try fixture.names() == ["site", "workspace"])
  }

  @Test(arguments: [1, 8]) func equalSitesHaveEqualBytes(jobs: Int) throws {
    try fixture.publish(pages, to: "fresh", jobs: jobs)
    try fixture.publish(["index.html": "other", "old.html": "old"])
    try fixture.publish(pages, jobs: jobs)
    let manifests = ["fresh", "site"].map { fixture.folder.text("\($0)/\(Manifest.fileName)") }
    #expect(manifests[0] == manifests[1])
    #expect(try fixture.published() == fixture.published("fresh"))
  }

  @Test func theLastBuildCanBeAskedFor() throws {
    #expect(try fixture.location().previousManifest() == nil)
    try fixture.publish(pages)
    let location = try fixture.location()
    #expect(try location.previousManifest()?.entries.map(\.path) == pages.keys.sorted())
    #expect(location.previousContents(of: "index.html", upTo: 10) == Array("home".utf8))
    #expect(location.previousContents(of: "index.html", upTo: 1) == nil)
  }

  @Test(arguments: [
    ("../x.html", OutputNameProblem.notRelative), ("/x.html", .notRelative),
    ("a//b.html", .notRelative), ("a\nb.html", .unprintable),
    (".threatpress-manifest", .reserved), (String(repeating: "x", count: 256), .tooLong),
    ("index.html", .alsoFolder),
  ])
  func aPageWithoutAPlaceIsRefused(path: String, problem: OutputNameProblem) throws {
    #expect(throws: DriverError.unusableOutputName(path: path, problem)) {
      try fixture.publish([path: "x", "index.html/page.html": "y"])
    }
    #expect(try fixture.names() == ["workspace"])
  }

  @Test func twoPagesOfOneAddressAreRefused() throws {
    let file = PlannedFile(path: "a.html") { [] }
    let site = SiteOutput(toolVersion: "1", inputs: SHA256Digest(of: []), files: [file, file])
    #expect(throws: DriverError.unusableOutputName(path: "a.html", .twice)) {
      try publish(site, to: fixture.location(), jobs: 1)
    }
  }
}

import Glibc
import Testing

@testable import Driver

@Suite struct KeptItemsTests {
  let fixture: SiteFixture

  init() throws { fixture = try SiteFixture() }

  @Test func whatTheBuildDidNotWriteIsKept() throws {
    try fixture.publish(["index.html": "home"])
    try fixture.folder.write("site/CNAME", "example.org")
    try fixture.folder.write("site/extra/deep/file.txt", "mine")
    try fixture.folder.makeFolder("site/empty")
    try fixture.folder.link("site/link", to: "/etc/passwd")
    let report = try fixture.publish(["index.html": "new"])
    #expect(report.kept.map(\.path) == ["CNAME", "extra/deep/file.txt", "link"])
    #expect(report.kept.allSatisfy { $0.reason == .foreign && $0.keptAs == $0.path })
    #expect(
      try fixture.published() == [
        "index.html": "new", "CNAME": "example.org", "extra/deep/file.txt": "mine",
        "link": "-> /etc/passwd",
      ])
    #expect(try fixture.folder.status("site/empty").kind == .folder)
  }

  @Test func anEditedPageIsKeptBesideTheNewOne() throws {
    try fixture.publish(["index.html": "home", "old.html": "old"])
    try fixture.folder.overwrite("site/index.html", "HOME")
    try fixture.folder.overwrite("site/old.html", "edited")
    let report = try fixture.publish(["index.html": "new"])
    #expect(
      report.kept == [
        KeptItem(path: "index.html", keptAs: "index.html.kept", reason: .edited),
        KeptItem(path: "old.html", keptAs: "old.html", reason: .edited),
      ])
    #expect(
      try fixture.published() == [
        "index.html": "new", "index.html.kept": "HOME", "old.html": "edited",
      ])
  }

  @Test func aFileInTheWayOfAPageOrAFolderGivesWay() throws {
    try fixture.publish(["index.html": "home"])
    try fixture.folder.write("site/about.html", "mine")
    try fixture.folder.write("site/threats", "a file")
    try fixture.folder.write("site/page.html/inner.txt", "in a folder")
    let pages = ["about.html": "page", "threats/T-1.html": "one", "page.html": "page"]
    let report = try fixture.publish(pages)
    #expect(
      report.kept.map(\.keptAs) == [
        "about.html.kept", "page.html.kept/inner.txt", "threats.kept",
      ])
    var expected = pages
    expected["about.html.kept"] = "mine"
    expected["page.html.kept/inner.txt"] = "in a folder"
    expected["threats.kept"] = "a file"
    #expect(try fixture.published() == expected)
    #expect(try fixture.publish(pages).written == 0)
  }

  @Test func aDeletedPageComesBack() throws {
    try fixture.publish(["index.html": "home", "a.html": "a"])
    try fixture.folder.remove("site/a.html")
    let report = try fixture.publish(["index.html": "home", "a.html": "a"])
    #expect(report.written == 1 && report.kept.isEmpty)
    #expect(try fixture.published() == ["index.html": "home", "a.html": "a"])
  }

  @Test func anEditThatEqualsTheNewPageIsNoEdit() throws {
    try fixture.publish(["index.html": "home"])
    try fixture.folder.overwrite("site/index.html", "new home")
    let report = try fixture.publish(["index.html": "new home"])
    #expect(report.kept.isEmpty && report.written == 0)
  }

  @Test func whatIsAddedDuringTheBuildIsKept() throws {
    try fixture.publish(["index.html": "home"])
    let location = try fixture.location()
    guard case .site(let site) = try location.openSite() else { return }
    let old = try SiteOnDisk(site, at: location, wanted: [], jobs: 1)
    let work = try WorkFolder(for: location, in: location.openParent())
    let files = [PlannedFile(path: "index.html") { [] }]
    let staged = try StagedSite(in: work, for: files, replacing: old, at: location)
    try staged.finish(try staged.fill(with: files, jobs: 1), site.manifest)
    try fixture.folder.write("site/CNAME", "late")
    try work.publishReplacing()
    let late = staged.keepItemsAdded(since: old)
    work.remove()
    #expect(late == [KeptItem(path: "CNAME", keptAs: "CNAME", reason: .foreign)])
    #expect(try fixture.published() == ["index.html": "", "CNAME": "late"])
  }
}

import Glibc
import Testing

@testable import Driver

@Suite struct OutputRefusalTests {
  let fixture: SiteFixture

  init() throws { fixture = try SiteFixture() }

  private func refusal(of path: String) throws -> OutputRefusal? {
    let workspace = try WorkspaceFolder(opening: "\(fixture.folder.path)/workspace")
    do throws(DriverError) {
      _ = try OutputLocation(path, workspace: workspace)
      return nil
    } catch {
      guard case .outputRefused(_, let refusal) = error else { throw error }
      return refusal
    }
  }

  private func path(_ name: String) -> String { "\(fixture.folder.path)/\(name)" }

  @Test func protectedFoldersAreRefusedHoweverTheyAreSpelt() throws {
    #expect(try refusal(of: "/") == .holdsWorkspace)
    #expect(try refusal(of: ".") == .holdsWorkingFolder)
    // Which of its reasons counts depends on where the tests run.
    #expect(try refusal(of: "..") != nil)
    #expect(try refusal(of: path("workspace")) == .holdsWorkspace)
    #expect(try refusal(of: path("workspace/../workspace/.")) == .holdsWorkspace)
    #expect(try refusal(of: path("")) == .holdsWorkspace)
    if let home = getenv("HOME") {
      #expect(try refusal(of: String(cString: home)) != nil)
    }
  }

  @Test func foldersOfOthersAreRefusedAndLeftAlone() throws {
    try fixture.folder.write("photos/cat.jpg", "cat")
    try fixture.folder.write("clone/.git/config", "")
    try fixture.folder.write("file", "")
    try fixture.folder.link("link", to: "photos")
    #expect(try refusal(of: path("photos")) == .notOurs)
    #expect(try refusal(of: path("photos/")) == .notOurs)
    #expect(try refusal(of: path("clone")) == .gitWorkTree)
    #expect(try refusal(of: path("file")) == .notAFolder)
    #expect(try refusal(of: path("link")) == .symbolicLink)
    #expect(try refusal(of: "/proc") == .mountPoint(inside: nil))
    #expect(fixture.folder.text("photos/cat.jpg") == "cat")
  }

  @Test func aDamagedOrNewerManifestIsRefused() throws {
    try fixture.publish(["index.html": "home"])
    let manifest = try #require(fixture.folder.text("site/\(Manifest.fileName)"))
    for end in stride(from: 0, to: manifest.utf8.count, by: 7) {
      let torn = String(decoding: Array(manifest.utf8)[..<end], as: UTF8.self)
      try fixture.folder.write("site/\(Manifest.fileName)", torn)
      #expect(try refusal(of: path("site")) == .damagedManifest)
    }
    try fixture.folder.write(
      "site/\(Manifest.fileName)", "threatpress-manifest 2\n" + manifest.dropFirst(23))
    #expect(try refusal(of: path("site")) == .newerManifest)
  }

  @Test func aFolderThatBecomesALinkDuringTheBuildIsNotFollowed() throws {
    try fixture.publish(["index.html": "home"])
    let location = try fixture.location()
    try fixture.folder.remove("site")
    try fixture.folder.write("photos/cat.jpg", "cat")
    try fixture.folder.link("site", to: "photos")
    #expect(throws: DriverError.outputRefused(path: location.path, .symbolicLink)) {
      try publish(SiteFixture.site(["index.html": "new"]), to: location, jobs: 1)
    }
    #expect(try fixture.folder.tree("photos") == ["photos/cat.jpg": "cat"])
  }

  @Test func messagesSayWhatWhereWhyAndWhatToDo() {
    #expect(
      DriverError.outputRefused(path: "photos", .notOurs).description
        == "will not write the site to 'photos': it is not empty and was not written by "
        + "threatpress; choose another folder, or empty this one")
    #expect(
      DriverError.system(.write, path: "_site/a.html", SystemError(code: ENOSPC)).description
        == "cannot write '_site/a.html': no space left on the disk; free some space and run again")
  }
}

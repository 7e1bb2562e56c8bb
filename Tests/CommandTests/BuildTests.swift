import Foundation
import Testing

@Suite struct BuildTests {
  @Test func aNewWorkspaceIsBuilt() throws {
    let folder = try TemporaryFolder.starter()
    let run = try Tool.run("build", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("pages in _site"))
    #expect(run.output.hasSuffix("begin at _site/index.html\n"))
    #expect(try folder.text("_site/index.html").contains("Webhook receiver"))
  }

  @Test func buildingAgainChangesNothing() throws {
    let folder = try TemporaryFolder.starter()
    _ = try Tool.run("build", in: folder)
    #expect(try Tool.run("build", in: folder).output.contains("(nothing has changed)"))
  }

  @Test func theSiteHasTheModelThatExportPrints() throws {
    let folder = try TemporaryFolder.starter()
    _ = try Tool.run("build", in: folder)
    let exported = try Tool.run("export", "--to", "json", in: folder).output
    let published = try folder.text("_site/webhook-receiver/model.json")
    // What the model was written as is not for the readers of the site.
    #expect(exported.hasPrefix(published.dropLast(3) + ",\n  \"origin\": {"))
  }

  @Test func errorsKeepTheSiteThatIsThere() throws {
    let folder = try TemporaryFolder.starter()
    _ = try Tool.run("build", in: folder)
    let before = try folder.text("_site/index.html")
    try folder.replace("title: Order\n", with: "titel: Order\n", in: TemporaryFolder.model)
    let run = try Tool.run("build", in: folder)
    #expect(run.status == 1)
    #expect(run.errors.contains("error[unknown-key]"))
    #expect(run.output.hasPrefix("nothing was published"))
    #expect(try folder.text("_site/index.html") == before)
    let kept = try Tool.run("build", "--keep-going", in: folder)
    #expect(kept.status == 1)
    #expect(kept.output.contains("begin at _site/index.html"))
  }

  @Test func warningsKeepItBackOnlyWhereTheBuildIsStrict() throws {
    let folder = try TemporaryFolder.doubtful()
    #expect(try Tool.run("build", "--strict", in: folder).status == 1)
    #expect(try Tool.run("build", in: folder).status == 0)
  }

  @Test func aFolderThatIsNotOursIsRefused() throws {
    let folder = try TemporaryFolder.starter()
    try folder.write("mine", to: "out/notes.txt")
    let run = try Tool.run("build", "--output", "out", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.hasPrefix("threatpress: will not write the site to "))
    #expect(try folder.text("out/notes.txt") == "mine")
  }

  @Test func aSingleFileIsAWorkspace() throws {
    let folder = TemporaryFolder()
    try folder.write("# Notes\n\nNothing yet.\n", to: "notes.md")
    let run = try Tool.run("build", "notes.md", in: folder)
    #expect(run.status == 0)
  }
}

import Glibc
import Testing

@testable import Driver

@Suite struct SourceDiscoveryTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func sources(excluding patterns: [String] = []) throws -> [String] {
    try folder.workspace().sources(excluding: patterns.map(Glob.init)).map { source in
      source.problem.map { "\(source.path) \($0)" } ?? source.path
    }
  }

  @Test func markdownFilesComeInTheByteOrderOfTheirPaths() throws {
    for path in ["b.md", "a/z.md", "a.md", "B.md", "a-1.md", "é.md", "a/notes.txt"] {
      try folder.write(path, "")
    }
    #expect(try sources() == ["B.md", "a-1.md", "a.md", "a/z.md", "b.md", "é.md"])
  }

  @Test func hiddenNamesModulesSitesAndExcludedPathsArePassedOver() throws {
    for path in [
      "a.md", ".git/x.md", ".hidden.md", "node_modules/p/README.md", ".build/y.md",
      "drafts/d.md", "_site/page.md", "_site/.threatpress-manifest",
    ] {
      try folder.write(path, "")
    }
    #expect(try sources(excluding: ["drafts"]) == ["a.md"])
  }

  @Test func whatALinkLeadsToIsReadOnce() throws {
    try folder.write("docs/a.md", "")
    try folder.write(".shared/lib.md", "")
    try folder.link("alias.md", to: "docs/a.md")
    try folder.link("lib.md", to: ".shared/lib.md")
    try folder.link("more", to: "\(folder.path)/docs")
    #expect(try sources() == ["docs/a.md", "lib.md"])
  }

  @Test func linksOutOfTheWorkspaceAreReported() throws {
    let outside = try TemporaryFolder()
    try outside.write("secret.md", "secret")
    try folder.link("file.md", to: "\(outside.path)/secret.md")
    try folder.link("folder", to: outside.path)
    try folder.link("up.md", to: "../../etc/passwd")
    try folder.link("program", to: "/bin/sh")
    #expect(
      try sources() == [
        "file.md lies outside the workspace", "folder lies outside the workspace",
        "up.md lies outside the workspace",
      ])
  }

  @Test func loopsOfLinksEnd() throws {
    try folder.write("a/x.md", "")
    try folder.link("a/round", to: "..")
    try folder.link("self.md", to: "self.md")
    try folder.link("one", to: "two")
    try folder.link("two", to: "one")
    #expect(
      try sources() == [
        "a/round is a symbolic link that leads back to itself", "a/x.md",
        "one is a symbolic link that leads back to itself",
        "self.md is a symbolic link that leads back to itself",
        "two is a symbolic link that leads back to itself",
      ])
  }

  @Test func aFIFOIsRefusedWithoutWaitingForIt() throws {
    try folder.makeFIFO("pipe.md")
    #expect(try sources() == ["pipe.md is not a regular file"])
  }

  @Test func foldersThatAreTooDeepAreReported() throws {
    try folder.write(String(repeating: "d/", count: 80) + "x.md", "")
    let found = try folder.workspace().sources()
    #expect(found.map(\.problem) == [.tooDeep(limit: 64)])
  }

  @Test func aNameThatIsNotTextIsReported() throws {
    let name: [CChar] = [0x61, CChar(bitPattern: 0xFF), 0x2E, 0x6D, 0x64, 0]
    let parent = try folder.makeFolder("")
    close(openat(parent.number, name, O_CREAT | O_WRONLY, 0o644))
    defer { unlinkat(parent.number, name, 0) }
    #expect(try sources() == ["a\u{FFFD}.md has a name that is not UTF-8 text"])
  }

  @Test func aSingleFileIsAWorkspace() throws {
    try folder.write("one.md", "")
    try folder.write("two.md", "")
    let workspace = try WorkspaceFolder(opening: "\(folder.path)/one.md")
    #expect(try workspace.sources().map(\.path) == ["one.md"])
  }

  @Test func aRootThatIsNotThereIsAnErrorThatNamesIt() {
    #expect(throws: DriverError.unusableRoot(path: "/no/such/root")) {
      try WorkspaceFolder(opening: "/no/such/root")
    }
  }
}

import Glibc
import Testing

@testable import Driver

@Suite struct AtomicFileTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  @Test func aReplacedFileKeepsItsModeAndItsMark() throws {
    try folder.write("a.md", bytes: [0xEF, 0xBB, 0xBF, 0x61])
    chmod("\(folder.path)/a.md", 0o640)
    let workspace = try folder.workspace()
    let read = try workspace.sourceText(of: "a.md")
    try workspace.replace("a.md", read: read, with: [0x62])
    #expect(folder.text("a.md") == "\u{FEFF}b")
    #expect(try folder.status("a.md").permissions == 0o640)
    #expect(try folder.tree().keys.sorted() == ["a.md"])
  }

  @Test func aFileThatChangedMeanwhileIsLeftAlone() throws {
    try folder.write("a.md", "old")
    let workspace = try folder.workspace()
    let read = try workspace.sourceText(of: "a.md")
    try folder.overwrite("a.md", "edited by hand")
    #expect(throws: DriverError.sourceChanged(path: "a.md")) {
      try workspace.replace("a.md", read: read, with: [])
    }
    #expect(folder.text("a.md") == "edited by hand")
  }

  @Test func theFileBehindALinkIsReplacedAndNotTheLink() throws {
    try folder.write("real.md", "old")
    try folder.link("link.md", to: "real.md")
    let workspace = try folder.workspace()
    let read = try workspace.sourceText(of: "link.md")
    try workspace.replace("link.md", read: read, with: Array("new".utf8))
    #expect(try folder.tree() == ["real.md": "new", "link.md": "-> real.md"])
  }

  @Test func anExistingFileIsNeverCreatedAnew() throws {
    try folder.write("a.md", "old")
    let workspace = try folder.workspace()
    try workspace.create("new/b.md", contents: [0x62])
    #expect(throws: DriverError.system(.create, path: "a.md", SystemError(code: EEXIST))) {
      try workspace.create("a.md", contents: [])
    }
    #expect(throws: DriverError.unusableFile(path: "../x.md", .outsideWorkspace)) {
      try workspace.create("../x.md", contents: [])
    }
    #expect(try folder.tree() == ["a.md": "old", "new/b.md": "b"])
  }
}

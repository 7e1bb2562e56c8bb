import Glibc
import Testing

@testable import Driver

@Suite struct SourceReadingTests {
  let folder: TemporaryFolder

  init() throws { folder = try TemporaryFolder() }

  private func problem(of path: String) throws -> FileProblem? {
    let workspace = try folder.workspace()
    do throws(FileProblem) {
      _ = try workspace.sourceText(of: path)
      return nil
    } catch {
      return error
    }
  }

  @Test func oneBadFileDoesNotStopTheOthers() throws {
    try folder.write("bad.md", bytes: [0x61, 0xC3, 0x28])
    try folder.write("good.md", "good")
    let sources = try folder.workspace().readSources(jobs: 2)
    #expect(sources.map(\.path) == ["bad.md", "good.md"])
    #expect(sources[0].text == .failure(.notUTF8(offset: 1)))
    #expect(sources[1].text == .success(SourceText(utf8: Array("good".utf8))))
  }

  @Test func aByteOrderMarkIsNoPartOfTheText() throws {
    try folder.write("bom.md", bytes: [0xEF, 0xBB, 0xBF, 0x61])
    let text = try folder.workspace().sourceText(of: "bom.md")
    #expect(text.utf8 == [0x61] && text.hasByteOrderMark)
    #expect(text.fileBytes == [0xEF, 0xBB, 0xBF, 0x61])
  }

  @Test func aHugeSparseFileIsRefusedUnread() throws {
    try folder.write("huge.md", "")
    truncate("\(folder.path)/huge.md", 1 << 40)
    #expect(try problem(of: "huge.md") == .tooLarge(limit: 4 << 20))
  }

  @Test func aFileThatVanishedIsMissing() throws {
    try folder.write("a.md", "")
    let found = try folder.workspace().sources()
    try folder.remove("a.md")
    #expect(try problem(of: found[0].path) == .missing)
  }

  @Test func anUnreadableFileSaysWhy() throws {
    guard getuid() != 0 else { return }
    try folder.write("a.md", "")
    chmod("\(folder.path)/a.md", 0)
    #expect(try problem(of: "a.md") == .unreadable(SystemError(code: EACCES)))
  }

  @Test func aPathOfAnotherCaseNamesTheFileThatIsThere() throws {
    try folder.write("Docs/guide.md", "")
    #expect(try problem(of: "docs/guide.md") == .differsInCase(actual: "Docs/guide.md"))
    #expect(try problem(of: "Docs/Guide.md") == .differsInCase(actual: "Docs/guide.md"))
    #expect(try problem(of: "Docs/other.md") == .missing)
  }

  @Test(arguments: ["../x.md", "a/../../x.md", "/etc/passwd", "out/x.md", "deep/up.md"])
  func noPathLeavesTheWorkspace(path: String) throws {
    try folder.makeFolder("a")
    try folder.makeFolder("deep")
    try folder.link("out", to: "/tmp")
    try folder.link("deep/up.md", to: "../../etc/passwd")
    #expect(try problem(of: path) == .outsideWorkspace)
  }

  @Test func aNULEndsNoPath() throws {
    try folder.write("a.md", "")
    #expect(try problem(of: "a.md\0.png") == .missing)
  }

  @Test func attachmentsAreAskedForByTheSameRules() throws {
    try folder.write("evidence/results.xml", "<x/>")
    let workspace = try folder.workspace()
    #expect(try workspace.kind(of: "evidence/results.xml") == .file(size: 4))
    #expect(try workspace.kind(of: "evidence/") == .folder)
    #expect(try workspace.kind(of: "evidence/..") == .folder)
    #expect(try workspace.names(in: "evidence") == ["results.xml"])
    #expect(throws: FileProblem.notRegular) { try workspace.contents(of: "evidence") }
  }
}

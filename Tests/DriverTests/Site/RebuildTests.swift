import Diagnostics
import Testing

@testable import Driver

/// The same workspace gives the same bytes, and nothing is written twice.
@Suite struct RebuildTests {
  @Test func twoBuildsAreTheSameBytesWhateverTheFolderAndTheNumberOfJobs() throws {
    let one = try BuiltSite(of: ExampleSite.root, jobs: 1)
    let two = try ExampleSite.built()
    #expect(one.files.keys.sorted() == two.files.keys.sorted())
    #expect(one.files.keys.sorted().filter { one.files[$0] != two.files[$0] } == [])
  }

  @Test func anUnchangedRebuildWritesNothing() throws {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace("workspace")
    let output = "\(folder.path)/site"
    let first = try BuiltSite.build("\(folder.path)/workspace", into: output)
    let second = try BuiltSite.build("\(folder.path)/workspace", into: output)
    #expect(first.published?.written == first.published.map { $0.written + $0.unchanged })
    #expect(second.published?.written == 0)
    #expect(second.published?.removed == 0)
    #expect(second.published?.bytesWritten == 0)
  }

  @Test func aRebuildAfterAChangeEqualsAFreshBuild() throws {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace("workspace")
    let root = "\(folder.path)/workspace"
    try BuiltSite.build(root, into: "\(folder.path)/site")
    try folder.write("workspace/guide.md", "# Guide\n\nShorter, see [[shop/T-1]].\n")
    try BuiltSite.build(root, into: "\(folder.path)/site")
    let fresh = try BuiltSite(of: root)
    #expect(try folder.site("site") == fresh.files)
  }

  @Test func aBuildWithErrorsLeavesTheOldSiteAsItIs() throws {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace("workspace")
    let root = "\(folder.path)/workspace"
    try BuiltSite.build(root, into: "\(folder.path)/site")
    let before = try folder.tree("site")
    try folder.write("workspace/broken.md", "# Broken\n\nSee [[shop/T-99]].\n")
    let broken = try BuiltSite.build(root, into: "\(folder.path)/site")
    #expect(broken.published == nil)
    let errors = broken.findings.filter { $0.severity == .error }
    #expect(errors.map(\.rule.name) == ["unknown-reference"])
    #expect(try folder.tree("site") == before)
  }
}

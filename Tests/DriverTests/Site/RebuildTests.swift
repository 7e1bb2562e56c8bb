import Diagnostics
import Model
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

  /// Something that a site depends on besides the text of its pages, or a hand that got at it.
  enum Change: String, CaseIterable, Sendable {
    case title, templateAdded, attachmentEdited, attachmentGone, day, audience, pageOfTheSiteGone
  }

  @Test(arguments: Change.allCases)
  func whateverChangesARebuildEqualsAFreshBuild(change: Change) throws {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace("workspace")
    let root = "\(folder.path)/workspace"
    try BuiltSite.build(root, into: "\(folder.path)/site")
    var (day, audience) = (BuiltSite.day, Audience.internal)
    switch change {
    case .title: try folder.overwrite("workspace/threatpress.yml", "title: Three shops\n")
    case .templateAdded: try folder.write("workspace/templates/404.html", "{{siteTitle}}")
    case .attachmentEdited: try folder.overwrite("workspace/shop/notes/plan.txt", "Ask last.\n")
    case .attachmentGone: try folder.remove("workspace/shop/notes/plan.txt")
    case .day: day = Day("2027-12-01") ?? day
    case .audience: audience = .public
    case .pageOfTheSiteGone: try folder.remove("site/shop/threats/t-1.html")
    }
    let rebuilt = try BuiltSite.build(
      root, into: "\(folder.path)/site", audience: audience, keepsGoing: true, on: day)
    let fresh = try BuiltSite(of: root, audience: audience, keepsGoing: true, on: day)
    #expect(rebuilt.published?.written ?? 0 > 0)
    #expect(try folder.site("site") == fresh.files)
    let again = try BuiltSite.build(
      root, into: "\(folder.path)/site", audience: audience, keepsGoing: true, on: day)
    #expect(again.published?.written == 0)
    #expect(again.findings == fresh.report.findings)
  }

  @Test func anEditOfOneModelLeavesThePagesOfOthersAlone() throws {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace("workspace")
    let root = "\(folder.path)/workspace"
    let before = try BuiltSite(of: root).files
    try folder.overwrite(
      "workspace/shop/index.md",
      SmallWorkspace.shop.replacing("Cards read on their way", with: "Cards read on the line"))
    let after = try BuiltSite(of: root).files
    let changed = Set(before.keys).union(after.keys).filter { before[$0] != after[$0] }
    #expect(changed.contains("shop/threats/t-1.html"))
    #expect(changed.filter { $0.hasPrefix("library/") || $0.hasPrefix("shop/flows/keep") } == [])
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

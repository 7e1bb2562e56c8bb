import Foundation
import Model
import Publishing
import Testing

@testable import Driver

/// A session gives, round after round, what a build from scratch would give.
@Suite struct SessionTests {
  /// Eight runs; each number is the seed that repeats a run. With `SESSION_EDITS=125` in the
  /// environment they come to a thousand edits.
  @Test(arguments: 1...8) func afterAnyEditTheSiteIsThatOfAFreshBuild(seed: Int) throws {
    var workspace = try EditedWorkspace(seed: UInt64(seed))
    let request = WorkspaceRequest(root: workspace.folder.path, asOf: "2026-11-21", jobs: 1)
    var session = Session(request, output: "_site", audience: .internal, tellsHistory: false)
    var shown = try files(of: session.next())
    for step in 1...Self.editCount {
      if step % 25 == 0 { try workspace.reset() }
      let edit = try workspace.edit()
      let next = try session.next()
      if next != nil { shown = files(of: next) }
      // Graphviz need not draw the same twice: the layouts are those of the session.
      var fresh = Session(
        request, output: "_site", audience: .internal, tellsHistory: false, graphviz: Self.graphviz,
        layouts: session.layouts)
      let expected = try files(of: fresh.next())
      let differing = Set(shown.keys).union(expected.keys).filter { shown[$0] != expected[$0] }
      let first = differing.sorted().first ?? ""
      let shownText = Self.difference(shown[first] ?? [], expected[first] ?? [])
      try #require(differing.sorted() == [], "step \(step): \(edit): \(shownText)")
    }
  }

  /// A preview looks for a file in the plan of one model before it makes that of the whole site.
  @Test(arguments: 1...4) func everyFileIsWhereThePlanHasIt(seed: Int) throws {
    var workspace = try EditedWorkspace(seed: UInt64(seed))
    let request = WorkspaceRequest(root: workspace.folder.path, asOf: "2026-11-21", jobs: 1)
    for _ in 1...10 { _ = try workspace.edit() }
    var session = Session(request, output: "_site", audience: .internal, tellsHistory: false)
    let site = try #require(try session.next())
    #expect(site.plan.count > 100)
    for (path, item) in site.plan { #expect(site.composer.item(at: path) == item, "\(path)") }
    #expect(site.composer.item(at: "nowhere.html") == nil)
  }

  @Test func nothingIsDoneWhereNothingHasChanged() throws {
    let workspace = try EditedWorkspace(seed: 1)
    var session = Session(
      WorkspaceRequest(root: workspace.folder.path, asOf: "2026-11-21"), output: "_site",
      audience: .internal, tellsHistory: false)
    #expect(try session.next() != nil)
    #expect(try session.next() == nil)
    try workspace.folder.write("unrelated.txt", "Nobody names this file.")
    #expect(try session.next() == nil)
    try workspace.folder.write("plan.txt", "Then that.")
    #expect(try session.next() != nil)
    try workspace.folder.remove("plan.txt")
    #expect(try session.next() != nil)
  }

  @Test func aFailureLeavesTheSessionAsItWas() throws {
    let workspace = try EditedWorkspace(seed: 1)
    var session = Session(
      WorkspaceRequest(root: workspace.folder.path, asOf: "2026-11-21"), output: "_site",
      audience: .internal, tellsHistory: false)
    let before = try files(of: session.next())
    try workspace.folder.write("threatpress.yml", bytes: [0xFF])
    #expect(throws: DriverError.self) { try session.next() }
    try workspace.folder.write("threatpress.yml", "title: Two shops\n")
    #expect(try session.next() == nil)
    try workspace.folder.write("threatpress.yml", "title: Three shops\n")
    #expect(try files(of: session.next()) != before)
  }

  @Test func ofTwoThingsOfOneIdTheFirstHasThePage() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "shop.md",
      "---\nmodel: shop\n---\n```asset A-1\ntitle: One\n```\n```asset A-1\ntitle: Two\n```\n")
    var session = Session(
      WorkspaceRequest(root: folder.path, asOf: "2026-11-21"), output: "_site", audience: .internal,
      tellsHistory: false)
    let page = try files(of: session.next())["shop/assets/a-1.html"] ?? []
    #expect(String(decoding: page, as: UTF8.self).contains("<h1>One</h1>"))
  }

  private static let graphviz = Graphviz()

  private static let editCount =
    ProcessInfo.processInfo.environment["SESSION_EDITS"].flatMap { Int($0) } ?? 6

  /// What stands round the first byte that differs.
  private static func difference(_ one: [UInt8], _ other: [UInt8]) -> String {
    let place = zip(one, other).enumerated().first { $0.element.0 != $0.element.1 }?.offset ?? 0
    return [one, other].map { bytes in
      String(decoding: bytes.dropFirst(max(0, place - 80)).prefix(200), as: UTF8.self)
    }.joined(separator: "\n--- and fresh: ---\n")
  }

  private func files(of site: ComposedSite?) -> [String: [UInt8]] {
    Dictionary((site?.files(jobs: 1) ?? []).map { ($0.path, $0.contents()) }) { first, _ in first }
  }
}

import Diagnostics
import Model
import TestSupport
import Testing

@testable import Driver

/// A history of two dozen edits, as teams make them, and what is told of each.
@Suite struct DiffHistoryTests {
  @Test func everyEditIsToldInSentences() throws {
    guard let repository = try ScriptedRepository() else { return }
    var files = ["shop.md": ShopStory.start]
    try repository.folder.write("shop.md", ShopStory.start)
    try repository.commit("Begin", on: "2026-02-01")
    var story = ""
    for (number, step) in (ShopStory.firstEdits + ShopStory.laterEdits).enumerated() {
      let before = files
      step.files(&files)
      for path in before.keys where files[path] == nil { try repository.folder.remove(path) }
      for (path, text) in files where before[path] != text {
        try repository.folder.write(path, text)
      }
      try repository.commit(
        step.subject, on: "\(Day("2026-03-10")?.adding(days: number) ?? BuiltSite.day)")
      let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
      let diff = try diff(from: "HEAD~1", to: "HEAD", request)
      let told = diff.humanForm(Style(width: 200)).split(
        separator: "\n", omittingEmptySubsequences: false
      ).dropFirst()
      let lines = Set(told.map(String.init))
      for line in step.lines {
        #expect(lines.contains(line), "\(step.subject): \(line)\n\(told.joined(separator: "\n"))")
      }
      // Which findings come and go is a matter of the rules that there are.
      let changes = told.dropFirst().prefix { !$0.hasPrefix("Findings") }
      story += "== \(step.subject)\n\(changes.joined(separator: "\n"))\n"
    }
    expectGolden(story, named: "diff/history.txt")
  }

  @Test func theWorkingTreeAndTheIndexStayAsTheyAre() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("shop.md", ShopStory.start)
    try repository.commit("Begin", on: "2026-02-01")
    try repository.folder.write("shop.md", ShopStory.start + "More.\n")
    try repository.folder.write("new.md", "New.\n")
    let before = try repository.folder.tree()
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    let diff = try diff(from: "HEAD", to: nil, request)
    #expect(!diff.isEmpty)
    #expect(try repository.folder.tree() == before)
  }

  @Test func theLastApprovalIsTheUsualStart() throws {
    guard let repository = try ScriptedRepository() else { return }
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    func start() throws -> String { try diff(from: nil, to: nil, request).oldSide.words }
    try repository.folder.write("shop.md", ShopStory.start)
    try repository.commit("Begin", on: "2026-02-01")
    let first = try repository.head()
    #expect(try start() == "the commit \(first) of 2026-02-01, where this left 'main',")
    let review = "```review R-1\ndate: 2026-03-01\nby: [A, B]\ndecision: approved\n```\n"
    try repository.folder.write("shop.md", ShopStory.start + review)
    try repository.commit("Approve", on: "2026-03-01")
    let approved = try repository.head()
    try repository.folder.write("shop.md", ShopStory.start + review + "More.\n")
    try repository.commit("Go on", on: "2026-04-01")
    #expect(
      try start()
        == "the commit \(approved) of 2026-03-01, which 'shop/R-1' approved on 2026-03-01, as it was judged then,"
    )
  }

  @Test func aWorkspaceInAFolderOfTheRepositoryIsFound() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("docs/models/shop.md", ShopStory.start)
    try repository.folder.write("src/main.swift", "")
    try repository.commit("Begin", on: "2026-02-01")
    let text = ShopStory.start.replacing(
      "status: planned", with: "status: planned\ncode: [src/main.swift]")
    try repository.folder.write("docs/models/shop.md", text)
    try repository.commit("Name the code", on: "2026-03-01")
    let root = repository.folder.path + "/docs/models"
    let request = WorkspaceRequest(root: root, asOf: "2026-11-21", jobs: 2)
    let diff = try diff(from: "HEAD~1", to: "HEAD", request)
    #expect(diff.findings.new.isEmpty)
    #expect(diff.humanForm(Style()).contains("code: {+src/main.swift+}"))
  }

  @Test func aLinkIsFollowedAsInTheWorkingTreeAndNeverOut() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("shop.md", ShopStory.start)
    try repository.folder.write("notes/guide.txt", "# Guide\n")
    try repository.folder.link("guide.md", to: "notes/guide.txt")
    try repository.folder.link("secret.md", to: "/etc/hostname")
    try repository.commit("Begin", on: "2026-02-01")
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    let diff = try diff(from: "HEAD", to: nil, request)
    #expect(diff.humanForm(Style()).hasSuffix("Nothing changed.\n"))
  }

  @Test func aSmallAppetiteAsksForADecisionEarlier() throws {
    let (before, after) = (try TemporaryFolder(), try TemporaryFolder())
    let threat = "```threat T-9\nrisk: { severity: medium }\n```\n"
    try before.write("shop.md", ShopStory.start)
    try after.write("shop.md", ShopStory.start + threat)
    let request = WorkspaceRequest(root: after.path, asOf: "2026-11-21", jobs: 2)
    #expect(try diff(from: before.path, to: nil, request).changes.decisions.isEmpty)
    for folder in [before, after] { try folder.write("threatpress.yml", "risk-appetite: low\n") }
    #expect(try diff(from: before.path, to: nil, request).changes.decisions.count == 1)
  }

  @Test func aNameThatIsNoStateIsRefused() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("shop.md", ShopStory.start)
    try repository.commit("Begin", on: "2026-02-01")
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    for name in ["nothing", "--output=/tmp/x", "HEAD:shop.md"] {
      #expect(throws: CommandError.self) { try diff(from: name, to: nil, request) }
    }
  }
}

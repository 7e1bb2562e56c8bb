import Foundation
import TestSupport
import Testing

/// `review` on the workspace that `init` writes, and what is told of it later.
@Suite struct ReviewTests {
  private let model = TemporaryFolder.model

  private func review(
    _ more: String..., decision: String = "approved", in folder: TemporaryFolder
  ) throws -> Run {
    try Tool.run(
      ["review", "--decision", decision, "--by", "Red team"] + more, in: folder)
  }

  private func findings(_ folder: TemporaryFolder) throws -> [String] {
    let run = try Tool.run("check", "--format", "json", in: folder)
    return run.output.split(separator: "\n").map(String.init).filter {
      $0.contains("approval-of-other-content")
    }
  }

  @Test func theBlockHoldsWhatARecordNeeds() throws {
    let folder = try TemporaryFolder.starter()
    let run = try review(
      "--title", "Before the \"pilot\"", "--accuracy", "Matches: what runs", "--completeness",
      "See [[T-1]]", "--clarity", "Yes", "--condition", "A second look by May", "--text",
      "More, with `code` in ```fences```.", decision: "approved-with-conditions", in: folder)
    #expect(run.status == 0)
    expectGolden(run.output, named: "review/output.txt")
    let text = try folder.text(model)
    let start = try #require(text.firstRange(of: "````review"))
    expectGolden(String(text[start.lowerBound...]), named: "review/block.txt")
    #expect(try Tool.run("check", in: folder).status == 0)
    #expect(try findings(folder) == [])
  }

  @Test func aTrialWritesNothing() throws {
    let folder = try TemporaryFolder.starter()
    let before = try folder.text(model)
    let run = try review("--dry-run", in: folder)
    #expect(run.output.hasPrefix("```review R-1\ndate: 2026-11-21\nby:\n  - \"Red team\"\n"))
    #expect(run.output.hasSuffix("```\n"))
    #expect(run.errors.contains("it records 4 threats"))
    #expect(try folder.text(model) == before)
  }

  /// What stands below the reviews stays below them.
  @Test(arguments: ["\n", "\r\n"])
  func aReviewStandsBehindTheOnesBefore(lineEnd: String) throws {
    let folder = try TemporaryFolder.starter()
    let more = "\n```review R-07\ndate: 2026-01-01\n```\n\n## Later\n\nMore.\n"
    try folder.write(
      (try folder.text(model) + more).replacing("\n", with: lineEnd), to: model)
    let run = try review(in: folder)
    #expect(run.output.hasPrefix("added review R-08 to webhook-receiver.md: approved\n"))
    let text = try folder.text(model)
    let added = "2026-01-01\(lineEnd)```\(lineEnd)\(lineEnd)```review R-08\(lineEnd)"
    #expect(text.contains(added))
    #expect(text.hasSuffix("```\(lineEnd)\(lineEnd)## Later\(lineEnd)\(lineEnd)More.\(lineEnd)"))
  }

  @Test func aModelWithErrorsIsNotApprovedUnlessForced() throws {
    let folder = try TemporaryFolder.misspelt()
    let before = try folder.text(model)
    let refused = try review(in: folder)
    #expect(refused.status == 2)
    #expect(refused.errors.contains("has 1 error"))
    #expect(try folder.text(model) == before)
    #expect(try review(decision: "rejected", in: folder).status == 0)
    #expect(try review("--force", in: folder).status == 0)
  }

  @Test func theSameReviewIsRecordedOnce() throws {
    let folder = try TemporaryFolder.starter()
    #expect(try review(in: folder).status == 0)
    let text = try folder.text(model)
    let again = try review(in: folder)
    #expect(again.status == 2)
    #expect(again.errors.contains("'R-1' says so already"))
    #expect(try folder.text(model) == text)
    #expect(try review(decision: "rejected", in: folder).status == 0)
  }

  /// A block within a block declares nothing, and the model would have an error.
  @Test func aBlockInTheTextIsRefused() throws {
    let folder = try TemporaryFolder.starter()
    let text = try folder.text(model)
    let run = try review("--text", "```threat T-9\ntitle: Late\n```", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("has a block in it"))
    #expect(try folder.text(model) == text)
  }

  @Test(arguments: [
    ["--decision", "fine", "--by", "A"], ["--decision", "approved"],
    ["--decision", "approved", "--by", " "],
    ["--decision", "approved-with-conditions", "--by", "A"],
    ["--decision", "approved", "--by", "A", "--condition", "B"],
  ])
  func whatIsNoDecisionOfAnybodyIsRefused(arguments: [String]) throws {
    let run = try Tool.run(["review"] + arguments, in: .starter())
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
  }

  @Test func otherWordsAreToldAndOtherWritingIsNot() throws {
    let folder = try TemporaryFolder.starter()
    _ = try review(in: folder)
    try folder.replace("status: draft", with: "reviewed: 2026-11-21\nstatus: approved", in: model)
    try folder.replace(
      "stride: [tampering, spoofing]", with: "stride:\n  - spoofing\n  - tampering", in: model)
    #expect(try findings(folder) == [])
    try folder.replace(
      "faster than it answers", with: "much faster than it answers", in: model)
    let found = try findings(folder)
    #expect(found.count == 1)
    #expect(found.first?.contains("\"warning\"") == true)
  }
}

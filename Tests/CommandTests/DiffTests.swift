import Foundation
import TestSupport
import Testing

/// `diff` on the workspace that `init` writes, and on the same after a week's work.
@Suite struct DiffTests {
  /// Two folders, `before` and `after`.
  private func folders() throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    _ = try Tool.run("init", "before", in: folder)
    _ = try Tool.run("init", "after", in: folder)
    let model = "after/\(TemporaryFolder.model)"
    func change(_ text: String, _ other: String) throws {
      let old = try folder.text(model)
      try #require(old.contains(text), "\(text)")
      try folder.replace(text, with: other, in: model)
    }
    try change(
      "risk: { likelihood: low, impact: very-high }",
      "risk: { likelihood: high, impact: very-high }")
    try change(
      "can [call the endpoint faster than it answers]",
      "can [call the endpoint much faster than it answers]")
    try change("stride: [tampering, spoofing]", "stride: [spoofing, tampering]")
    try change("```threat T-1\n", "```threat FORGED\nformerly: [T-1]\n")
    try change("status: valid", "status: broken")
    try folder.write(
      try folder.text(model) + """

        ```threat T-9
        title: 'A <b>title</b> for @octocat | see #12'
        statement: A [guest] can [write `code` and [[T-2]] in a **name**].
        targets: [F-1]
        risk: { severity: critical }
        ```

        """, to: model)
    return folder
  }

  @Test(arguments: ["human", "markdown", "json"])
  func aWeeksWorkIsToldInEveryForm(form: String) throws {
    let run = try Tool.run("diff", "before", "after", "--format", form, in: try folders())
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    expectGolden(run.output, named: "diff/\(form).txt")
  }

  /// The file stands alone; how it looks is a matter of the style sheet, whose digest it names.
  @Test func aWeeksWorkIsToldOnASheetThatStandsAlone() throws {
    let folder = try folders()
    let run = try Tool.run(
      "diff", "before", "after", "--format", "html", "--output", "changes.html", in: folder)
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
    var sheet = try folder.text("changes.html")
    for address in sheet.matches(of: /(href|src)="([^"]*)"/) {
      #expect(address.output.2.hasPrefix("#"), "\(address.output.2)")
    }
    sheet.replace(/<style>(?s:.*)<\/style>/, with: "<style></style>")
    sheet.replace(/sha256-[A-Za-z0-9+\/=]+/, with: "sha256-…")
    sheet.replace(/<svg class="sprite"(?s:.*?)<\/defs><\/svg>/, with: "<svg></svg>")
    expectGolden(sheet, named: "diff/html.txt")
  }

  @Test func coloursAreUsedWhereTheyAreAskedFor() throws {
    let folder = try folders()
    let coloured = try Tool.run("diff", "before", "after", "--color", "always", in: folder)
    #expect(coloured.output.contains("\u{1B}[32m"))
    let bare = try Tool.run(
      "diff", "before", "after", in: folder,
      environment: ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"])
    #expect(!bare.output.contains("\u{1B}"))
  }

  @Test func whereNothingChangedThereIsNothingToTell() throws {
    let folder = try folders()
    let markdown = try Tool.run(
      "diff", "before", "before", "--format", "markdown", "--exit-code", in: folder)
    #expect(markdown.output.isEmpty)
    #expect(markdown.status == 0)
    let human = try Tool.run("diff", "before", "before", in: folder)
    #expect(human.output.hasSuffix("Nothing changed.\n"))
  }

  @Test func theExitStatusTellsOfAChangeWhereItIsAskedTo() throws {
    let folder = try folders()
    #expect(try Tool.run("diff", "before", "after", in: folder).status == 0)
    #expect(try Tool.run("diff", "before", "after", "--exit-code", in: folder).status == 1)
  }

  @Test func aSingleFileIsAState() throws {
    let folder = try folders()
    let name = TemporaryFolder.model
    let run = try Tool.run("diff", "before/\(name)", "after/\(name)", in: folder)
    #expect(run.output.contains("T-9"))
  }

  @Test(arguments: [["nowhere"], []])
  func whatIsNoStateIsSaid(arguments: [String]) throws {
    let run = try Tool.run(["diff"] + arguments, in: .starter())
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(run.errors.hasPrefix("threatpress: "))
  }

  @Test func theJSONFormIsExplained() throws {
    let run = try Tool.run("explain", "diff", in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.output.contains("decisions"))
  }
}

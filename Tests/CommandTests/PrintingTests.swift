import Foundation
import TestSupport
import Testing

@Suite struct PrintingTests {
  @Test(arguments: ["human", "short", "json", "sarif", "github"])
  func findingsArePrintedInEveryForm(form: String) throws {
    let run = try Tool.run("check", "--format", form, in: .misspelt())
    expectGolden(run.output, named: "check/\(form).txt")
    #expect(run.errors.isEmpty)
  }

  @Test func pathsLeadToTheFilesFromWhereTheUserStands() throws {
    let folder = TemporaryFolder()
    try folder.write("# Notes\n\n```threats T-1\n```\n", to: "docs/models/notes.md")
    for root in ["docs", "docs/models", "docs/models/notes.md", folder.url.path()] {
      let run = try Tool.run("check", root, "--format", "short", in: folder)
      #expect(run.output.contains("docs/models/notes.md:3:4: error: "))
    }
  }

  @Test func coloursAreUsedWhereTheyAreAskedFor() throws {
    let folder = try TemporaryFolder.misspelt()
    let always = try Tool.run("check", "--color", "always", in: folder)
    let forced = try Tool.run("check", in: folder, environment: ["CLICOLOR_FORCE": "1"])
    expectGolden(always.output, named: "check/coloured.txt")
    #expect(forced.output == always.output)
  }

  @Test(arguments: [[:], ["NO_COLOR": "1", "CLICOLOR_FORCE": "1"], ["CLICOLOR_FORCE": "0"]])
  func aFileGetsNoColours(environment: [String: String]) throws {
    let run = try Tool.run("check", in: .misspelt(), environment: environment)
    #expect(!run.output.contains("\u{1B}"))
  }

  @Test(arguments: [
    "init", "build", "serve", "watch", "check", "new", "diagram", "export", "diff", "list",
    "explain", "review",
    "templates",
    "completions",
  ])
  func everyCommandHasHelpWithExamples(command: String) throws {
    let run = try Tool.run("help", command, in: TemporaryFolder())
    #expect(run.output.contains("Examples:\n  threatpress \(command)"))
    expectGolden(run.output, named: "help/\(command).txt")
  }

  @Test func theHelpNamesEveryCommand() throws {
    expectGolden(try Tool.run(in: TemporaryFolder()).output, named: "help/threatpress.txt")
  }

  @Test(arguments: ["bash", "zsh", "fish"])
  func completionsAreWritten(shell: String) throws {
    let run = try Tool.run("completions", shell, in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.output.contains("fail-on"))
  }
}

import Testing

@Suite struct ExitStatusTests {
  @Test func aCleanWorkspaceGivesZero() throws {
    let run = try Tool.run("check", "--fail-on", "note", in: .starter())
    #expect(run.status == 0)
    #expect(run.output == "no findings in 2 files\n")
  }

  @Test func anErrorGivesOne() throws {
    #expect(try Tool.run("check", in: .misspelt()).status == 1)
  }

  @Test func aWarningGivesOneOnlyWhereItIsToFail() throws {
    let folder = try TemporaryFolder.doubtful()
    #expect(try Tool.run("check", in: folder).status == 0)
    #expect(try Tool.run("check", "--fail-on", "warning", in: folder).status == 1)
  }

  @Test func aWarningIsAnErrorWhereTheCheckIsStrict() throws {
    let run = try Tool.run("check", "--strict", "--format", "short", in: .doubtful())
    #expect(run.status == 1)
    #expect(run.output.contains(": error: "))
    #expect(!run.output.contains(": warning: "))
  }

  @Test(arguments: [
    ["chek"], ["check", "--fial"], ["check", "--format", "xml"], ["check", "nowhere"],
    ["check", "--as-of", "2026-02-30"], ["check", "--jobs", "0"],
    ["check", "--product-version", "two"],
    ["explain", "nothing-of-the-sort"],
    ["new"], ["new", "thread"], ["export", "--to", "json", "other"], ["templates", "show", "x"],
    ["diagram", "webhook-receiver", "other"], ["completions", "tcsh"],
  ])
  func whatCannotRunGivesTwoAndSaysWhy(arguments: [String]) throws {
    let run = try Tool.run(arguments, in: .starter())
    #expect(run.status == 2)
    #expect(run.output.isEmpty)
    #expect(!run.errors.isEmpty)
  }

  @Test(arguments: [["--help"], ["--version"], ["help", "check"], ["check", "--help"], []])
  func askingForHelpIsNoFailure(arguments: [String]) throws {
    let run = try Tool.run(arguments, in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.errors.isEmpty)
    #expect(!run.output.isEmpty)
  }

  @Test func aMalformedDayOfTheEnvironmentIsRefused() throws {
    let run = try Tool.run("check", in: .starter(), environment: ["SOURCE_DATE_EPOCH": "today"])
    #expect(run.status == 2)
    #expect(run.errors.contains("SOURCE_DATE_EPOCH is 'today'"))
  }

  @Test func aFullDiskIsReported() throws {
    let run = try Tool.shell("threatpress explain > /dev/full", in: TemporaryFolder())
    #expect(run.status == 2)
    #expect(run.errors.contains("no space left"))
  }

  @Test func aReaderThatGoesAwayIsNoFailure() throws {
    let line = "threatpress explain | head -n 1; echo ${PIPESTATUS[0]}"
    let run = try Tool.shell(line, in: TemporaryFolder())
    #expect(run.output == "What can be explained\n0\n")
    #expect(run.errors.isEmpty)
  }
}

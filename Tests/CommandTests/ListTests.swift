import TestSupport
import Testing

@Suite struct ListTests {
  @Test(arguments: ["table", "json"])
  func entitiesAreListedWithTheirKeys(format: String) throws {
    let run = try Tool.run(
      "list", "threat", "--where", "status = in-treatment", "--sort", "-id", "--columns",
      "id,title,risk.current,mitigations", "--format", format, in: .starter())
    #expect(run.status == 0)
    expectGolden(run.output, named: "list/\(format).txt")
  }

  @Test func whatIsUsualIsShownWhereNothingIsSaid() throws {
    let run = try Tool.run("list", "mitigation", in: .starter())
    expectGolden(run.output, named: "list/mitigations.txt")
  }

  @Test func anAuthorsTextDoesNotDriveTheTerminal() throws {
    let folder = TemporaryFolder()
    let block = "```threat T-1\ntitle: \"a \\e[31mred \\u202E title\"\n```\n"
    try folder.write("---\nmodel: m\n---\n" + block, to: "m.md")
    let run = try Tool.run("list", "threat", "--columns", "title", in: folder)
    #expect(run.output == "title\na ␛[31mred <U+202E> title\n")
  }

  @Test func nothingFoundIsNothingPrinted() throws {
    let run = try Tool.run("list", "threat", "--where", "status = duplicate", in: .starter())
    #expect(run.status == 0)
    #expect(run.output.isEmpty)
  }

  @Test func aMisspeltKeyIsPointedAt() throws {
    let run = try Tool.run("list", "threat", "--where", "id = T-1 or statsu = open", in: .starter())
    #expect(run.status == 2)
    #expect(
      run.errors == """
        threatpress: a threat has no 'statsu'; did you mean 'status'?
          id = T-1 or statsu = open
                      ^^^^^^

        """)
  }
}

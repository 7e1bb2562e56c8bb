import Testing

@Suite struct InitTests {
  @Test func aNewWorkspaceSaysWhatToDoNext() throws {
    let folder = TemporaryFolder()
    let run = try Tool.run("init", "docs/models", in: folder)
    #expect(run.status == 0)
    #expect(run.output.contains("wrote docs/models/threatpress.yml\n"))
    #expect(run.output.contains("threatpress check docs/models"))
    #expect(try Tool.run("check", "docs/models", "--fail-on", "note", in: folder).status == 0)
  }

  @Test(arguments: ["threatpress.yml", "webhook-receiver.md"])
  func aFileThatIsThereIsNeverOverwritten(name: String) throws {
    let folder = TemporaryFolder()
    try folder.write("mine", to: name)
    let run = try Tool.run("init", in: folder)
    #expect(run.status == 2)
    #expect(run.errors.contains("'\(name)' is there already"))
    #expect(try folder.text(name) == "mine")
    #expect(throws: (any Error).self) {
      try folder.text(name == "threatpress.yml" ? "webhook-receiver.md" : "threatpress.yml")
    }
  }
}

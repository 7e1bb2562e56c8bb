import TestSupport
import Testing

@Suite struct ReferenceTests {
  @Test(arguments: ["threat.status", "threat.accepted.until", "unclosed-fence", "json"])
  func aNameIsExplained(name: String) throws {
    let run = try Tool.run("explain", name, in: TemporaryFolder())
    #expect(run.status == 0)
    expectGolden(run.output, named: "explain/\(name).txt")
  }

  @Test(arguments: [
    "threat", "flow", "model", "threatpress.yml", "unknown-key", "mitigates",
    "conditions", "threat.html",
  ])
  func kindsRulesAndKeysAreAllKnown(name: String) throws {
    let run = try Tool.run("explain", name, in: TemporaryFolder())
    #expect(run.status == 0)
    #expect(run.output.hasPrefix(name + "\n"))
  }

  @Test func withoutANameEverythingIsListed() throws {
    let run = try Tool.run("explain", in: TemporaryFolder())
    for name in ["attack-tree", "threatpress.yml", "sarif", "unclosed-fence"] {
      #expect(run.output.contains("- \(name): "))
    }
  }

  @Test(arguments: [
    ("thret", "threat"), ("threat.statuss", "threat.status"), ("unkown-key", "unknown-key"),
  ])
  func aMisspeltNameGetsASuggestion(name: String, meant: String) throws {
    let run = try Tool.run("explain", name, in: TemporaryFolder())
    #expect(run.status == 2)
    #expect(run.errors.hasSuffix("did you mean '\(meant)'?\n"))
  }
}

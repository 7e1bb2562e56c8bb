import Diagnostics
import Foundation
import Testing

/// What a pipeline asks of `check`: is anything worse than it was, and is each model ready?
@Suite struct GateTests {
  @Test func onlyWhatIsNotInTheBaselineFails() throws {
    let folder = try TemporaryFolder.doubtful()
    let log = try Tool.run("check", "--format", "sarif", in: folder)
    try folder.write(log.output, to: "old.sarif")
    let check = ["check", "--fail-on", "note", "--baseline", "old.sarif", "--format", "short"]
    let same = try Tool.run(check, in: folder)
    #expect(same.status == 0)
    #expect(same.output.isEmpty)
    try folder.write("---\nmodel: second\n---\n", to: "second.md")
    let worse = try Tool.run(check, in: folder)
    #expect(worse.status == 1)
    #expect(!worse.output.isEmpty)
    #expect(worse.output.split(separator: "\n").allSatisfy { $0.hasPrefix("second.md:") })
  }

  @Test(arguments: ["nowhere.sarif", "threatpress.yml"])
  func aBaselineThatIsNoneIsRefused(name: String) throws {
    let run = try Tool.run("check", "--baseline", name, in: .starter())
    #expect(run.status == 2)
    #expect(run.errors.contains(name))
    #expect(run.output.isEmpty)
  }

  @Test(arguments: [("2.9.1", 0), ("v3.0.0", 1)])
  func aModelOfAnotherVersionFails(version: String, status: Int32) throws {
    let folder = try TemporaryFolder.starter()
    try folder.replace(
      "\nstatus: draft", with: "\napplies-to: 2.x\nstatus: draft", in: TemporaryFolder.model)
    let check = ["check", "--fail-on", "warning", "--format", "short"]
    #expect(try Tool.run(check, in: folder).status == 0)
    let run = try Tool.run(check + ["--product-version", version], in: folder)
    #expect(run.status == status, "\(run.output)")
    #expect(run.output.contains("[model-for-another-version]") == (status == 1))
  }

  @Test func whatIsNoRangeOfVersionsIsAFinding() throws {
    let folder = try TemporaryFolder.starter()
    try folder.replace("\nstatus:", with: "\napplies-to: ^2\nstatus:", in: TemporaryFolder.model)
    let run = try Tool.run("check", "--format", "short", in: folder)
    #expect(run.output.contains("error: expected versions, such as '2.x'"), "\(run.output)")
  }

  @Test func aModelBelowTheBarFailsOnlyWhereItIsAskedFor() throws {
    let folder = try shop(mitigation: "planned")
    let check = try Tool.run("check", in: folder)
    #expect(check.status == 0)
    #expect(
      check.output.hasSuffix(
        "shop: not ready: 1 threat at High or above is open; 1 of the “threats without an owner”\n")
    )
    let gate = try Tool.run("check", "--ready", "--format", "short", in: folder)
    #expect(gate.status == 1)
    #expect(!gate.output.contains("not ready"))
  }

  @Test func theReportHasEachNumberWithItsBarAndItsRows() throws {
    let folder = try shop(mitigation: "planned")
    _ = try Tool.run("check", "--report", "out.json", in: folder)
    let report = try JSONValue.parse(Array(folder.data("out.json"))).get()
    #expect(report["ready"]?.boolean == false)
    let model = report["models"]?[0]
    #expect(model?["verdict"]?.string == "not-ready")
    let open = model?["conditions"]?.elements.first { $0["name"]?.string == "open-high" }
    #expect(open?["number"]?.integer == 1)
    #expect(open?["atMost"]?.integer == 0)
    #expect(open?["met"]?.boolean == false)
    #expect(open?["rows"]?.elements.compactMap(\.string) == ["T-1"])
  }

  @Test func theReportHasEveryDocumentedKeyAndNoOther() throws {
    let folder = try shop(mitigation: "planned")
    _ = try Tool.run("check", "--report", "out.json", in: folder)
    let documentation = try Tool.run("explain", "report", in: folder).output
    var keys: Set<String> = []
    func collect(_ value: JSONValue) {
      switch value {
      case .object(let members):
        for member in members {
          keys.insert(member.key)
          collect(member.value)
        }
      case .array(let elements): elements.forEach(collect)
      default: break
      }
    }
    collect(try JSONValue.parse(Array(folder.data("out.json"))).get())
    #expect(keys.count > 15)
    for key in keys { #expect(documentation.contains(key), "\(key)") }
  }

  /// A shop that has to have no open threat at high or above, and owners.
  private func shop(mitigation status: String) throws -> TemporaryFolder {
    let folder = TemporaryFolder()
    try folder.write(
      """
      ready-when:
        open-threats: { high: 0 }
        counters:
          threats without an owner: { count: threat, where: owner is empty }
      """, to: "threatpress.yml")
    try folder.write(
      """
      ---
      model: shop
      ---
      ```threat T-1
      statement: An [insider] can [read the orders of others].
      risk: { severity: high }
      ```
      """, to: "shop.md")
    return folder
  }

  @Test func onlyWhatCameSinceAStateIsReported() throws {
    let folder = TemporaryFolder()
    for name in ["before", "after"] { _ = try Tool.run("init", name, in: folder) }
    func add(_ block: String, to name: String) throws {
      let file = "\(name)/\(TemporaryFolder.model)"
      try folder.write(try folder.text(file) + block, to: file)
    }
    let known = "\n```threat T-8\nstatement: A [guest] can [read here].\n```\n"
    try add(known, to: "before")
    try add(
      "\nNew words.\n\n```threat T-9\nstatement: A [guest] can [write here].\n```\n", to: "after")
    try add(known, to: "after")
    let whole = try Tool.run("check", "after", "--format", "short", in: folder)
    let since = try Tool.run("check", "after", "--since", "before", "--format", "short", in: folder)
    let (all, new) = (whole.output.split(separator: "\n"), since.output.split(separator: "\n"))
    #expect(!new.isEmpty && new.count < all.count)
    #expect(all.contains { $0.contains("T-8") } && !new.contains { $0.contains("T-8") })
    #expect(new.contains { $0.contains("T-9") })
    let unknown = try Tool.run("check", "after", "--since", "nowhere", in: folder)
    #expect(unknown.status == 2)
    #expect(unknown.errors.contains("'nowhere'"))
    let both = try Tool.run("check", "--since", "a", "--baseline", "b", in: folder)
    #expect(both.status == 2)
    #expect(both.errors.contains("say the same in two ways"))
  }
}

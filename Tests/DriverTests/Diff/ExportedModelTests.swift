import Diagnostics
import Model
import TestSupport
import Testing

@testable import Driver
@testable import Publishing

/// A model that was exported, and compared with what is there later.
@Suite struct ExportedModelTests {
  private static let shop = """
    ---
    model: shop
    title: Web shop
    ---
    # Web shop

    Where customers order.[^1]

    [^1]: On the web.

    ```dataflow overview
    elements:
      customer: { type: actor, name: Customer }
      web: { type: process, name: Web application }
    flows:
      F-1: { from: customer, to: web, name: Order }
    ```

    ```threat T-1
    title: Orders in another's name
    based-on: library/COOKIE
    targets: [F-1]
    risk: { severity: high }
    effort: large
    ```

    ```mitigation M-1
    title: Cookies live an hour
    mitigates: [T-1]
    status: implemented
    ---
    An hour, *no longer*.
    ```

    ```evidence E-1
    verifies: [M-1]
    method: test
    result: passed
    date: 2026-10-01
    every: 1 year
    junit: results.xml
    ```

    ```view
    show: threat
    where: status = open
    ```

    """

  private static let files = [
    "threatpress.yml":
      "title: Models\ncustom-fields:\n  effort: { type: choice, values: [small, large], "
      + "summary: How much work, for: [threat] }\n",
    "shop/index.md": shop,
    "shop/more.md": "# More\n\nSee [[T-1]] and [[library/COOKIE]].\n",
    "shop/results.xml":
      "<testsuite name=\"s\" timestamp=\"2026-11-01T10:00:00\"><testcase name=\"a\"/></testsuite>",
    "library/index.md":
      "---\nmodel: library\n---\n```threat COOKIE\nstatement: A [thief] can [order].\n```\n",
    "guide.md": "# Guide\n",
  ]

  private static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    for (path, text) in files { try folder.write(path, text) }
    return folder
  }

  private static func request(_ folder: TemporaryFolder) -> WorkspaceRequest {
    WorkspaceRequest(root: folder.path, asOf: "2026-11-21", jobs: 2)
  }

  /// What is told of the model `shop`, without the numbers of findings: a folder has those of other
  /// models too.
  private static func told(from old: String, _ folder: TemporaryFolder) throws -> String {
    let text = try diff(from: old, to: nil, request(folder)).humanForm(Style(width: 200))
    let lines = text.split(separator: "\n").dropFirst()
    guard lines.count > 1 else { return lines.joined() }
    let changes = lines.dropFirst().prefix { !$0.hasPrefix("Findings") }
    let findings = lines.dropFirst(changes.count + 1).filter { $0.contains(" shop/") }
    return (changes + findings).joined(separator: "\n")
  }

  private static func export(_ model: String, of folder: TemporaryFolder) throws -> String {
    let bytes = try exportModel(model, request(folder))
    try folder.write("filed.json", String(decoding: bytes, as: UTF8.self))
    return folder.path + "/filed.json"
  }

  @Test(arguments: ["shop", "library"])
  func rightAfterTheExportNothingHasChanged(model: String) throws {
    let folder = try Self.workspace()
    let file = try Self.export(model, of: folder)
    let diff = try diff(from: file, to: nil, Self.request(folder))
    #expect(diff.isEmpty)
    #expect(diff.findings.keptCount == diff.new.findings.diagnostics.count)
  }

  @Test(arguments: ["patient-assistant", "records-api", "threat-library"])
  func everyModelOfTheExampleIsAsItWasExported(model: String) throws {
    let request = WorkspaceRequest(root: "site-example", asOf: "2026-11-21", jobs: 2)
    let folder = try TemporaryFolder()
    try folder.write(
      "filed.json", String(decoding: try exportModel(model, request), as: UTF8.self))
    let diff = try diff(from: folder.path + "/filed.json", to: nil, request)
    #expect(diff.isEmpty, "\(diff.humanForm(Style(width: 200)))")
    let id = try #require(EntityID(model))
    #expect(diff.side(.old).compilation.workspace.model(named: id) != nil)
  }

  @Test func whatReportsSaidThenIsComparedWithWhatTheySayNow() throws {
    let folder = try Self.workspace()
    let file = try Self.export("shop", of: folder)
    try folder.write(
      "shop/results.xml",
      "<testsuite name=\"s\" timestamp=\"2026-11-20T10:00:00\">"
        + "<testcase name=\"a\"><failure message=\"no\"/></testcase></testsuite>")
    let told = try Self.told(from: file, folder)
    #expect(told.contains("E-1 passed → failed"))
    #expect(told.contains("M-1 verified → failing"))
  }

  @Test func whatChangedElsewhereIsNotTold() throws {
    let folder = try Self.workspace()
    let file = try Self.export("shop", of: folder)
    try folder.write("guide.md", "# Another guide\n\n[[nothing]]\n")
    try folder.write(
      "library/index.md",
      "---\nmodel: library\ntitle: Books\n---\n"
        + "```threat COOKIE\nstatement: A [thief] can [order].\ntargets: [nothing]\n```\n")
    #expect(try Self.told(from: file, folder) == "Nothing changed.")
  }

  @Test(arguments: 0..<24 as Range<UInt64>)
  func anExportTellsWhatTheFolderTells(seed: UInt64) throws {
    var random = SeededGenerator(seed: seed)
    let (before, after) = (try Self.workspace(), try Self.workspace())
    let file = try Self.export("shop", of: before)
    var lines = Self.shop.split(separator: "\n", omittingEmptySubsequences: false)
    for _ in 0...Int.random(in: 0..<4, using: &random) {
      let place = Int.random(in: 4..<lines.count, using: &random)
      switch Int.random(in: 0..<4, using: &random) {
      case 0: lines.remove(at: place)
      case 1: lines.insert(lines[place], at: place)
      case 2: lines[place] = lines[place] + " indeed"
      default: lines.swapAt(place, Int.random(in: 4..<lines.count, using: &random))
      }
    }
    try after.write("shop/index.md", lines.joined(separator: "\n"))
    let (one, other) = (try Self.told(from: file, after), try Self.told(from: before.path, after))
    #expect(one == other, "\(one)\n-----\n\(other)")
    // And the way back.
    let filed = try Self.export("shop", of: after)
    #expect(try Self.told(from: filed, before) == Self.told(from: after.path, before))
  }

  @Test func aSingleFileIsExportedAndCompared() throws {
    let folder = try TemporaryFolder()
    try folder.write("shop.md", "# Shop\n\n```threat T-1\ntitle: Theft\n```\n")
    let request = WorkspaceRequest(root: folder.path + "/shop.md", asOf: "2026-11-21", jobs: 2)
    try folder.write(
      "filed.json", String(decoding: try exportModel(nil, request), as: UTF8.self))
    #expect(try diff(from: folder.path + "/filed.json", to: nil, request).isEmpty)
    try folder.write("shop.md", "# Shop\n\n```threat T-1\ntitle: Robbery\n```\n")
    let told = try diff(from: folder.path + "/filed.json", to: nil, request)
    #expect(told.humanForm(Style()).contains("title: Theft → Robbery"))
  }

  @Test func twoExportsOfOneModelAreCompared() throws {
    let (one, other) = (try Self.workspace(), try Self.workspace())
    try other.write(
      "shop/index.md", Self.shop.replacing("severity: high", with: "severity: low"))
    let nowhere = try TemporaryFolder()
    let request = Self.request(nowhere)
    let (old, new) = (try Self.export("shop", of: one), try Self.export("shop", of: other))
    let told = try diff(from: old, to: new, request).humanForm(Style(width: 200))
    #expect(told.contains("T-1  High → Low"))
    #expect(try diff(from: old, to: old, request).isEmpty)
    let library = try Self.export("library", of: other)
    #expect(throws: CommandError.differentModels(old: "shop", new: "library")) {
      try diff(from: old, to: library, request)
    }
  }

  @Test(arguments: [
    ("", "not JSON"), ("{", "not JSON"), ("[1, 2]", "no model"),
    ("{\"format\": \"other\"}", "no model"),
    ("{\"format\": \"threatpress-model\", \"version\": 7}", "version 7"),
    ("{\"format\": \"threatpress-model\", \"version\": 1}", "model.json is without it"),
    (
      "{\"format\": \"threatpress-model\", \"version\": 1, \"origin\": {}, \"model\": {\"id\": \"shop\", "
        + "\"source\": {\"path\": \"a.md\"}}}", "'origin.day'"
    ),
    (
      "{\"format\": \"threatpress-model\", \"version\": 1, \"origin\": {\"day\": \"2026-01-01\", \"pages\": "
        + "[{\"path\": \"../a.md\", \"text\": \"\"}]}, \"model\": {\"id\": \"shop\", "
        + "\"source\": {\"path\": \"../a.md\"}}}", "'origin.pages[0]'"
    ),
  ])
  func aFileOfSomethingElseIsSaidToBeSo(text: String, words: String) throws {
    let folder = try Self.workspace()
    try folder.write("other.json", text)
    let file = folder.path + "/other.json"
    let error = #expect(throws: CommandError.self) {
      try diff(from: file, to: nil, Self.request(folder))
    }
    #expect(error.map { "\($0)".contains(words) } == true, "\(error.map { "\($0)" } ?? "")")
  }

  @Test func brokenFilesNeverBringTheProgramDown() throws {
    let folder = try Self.workspace()
    let whole = try exportModel("shop", Self.request(folder))
    var random = SeededGenerator(seed: 5)
    var readable = 0
    for round in 0..<400 {
      var bytes = whole
      if round.isMultiple(of: 3) {
        bytes.removeLast(Int.random(in: 0..<bytes.count, using: &random))
      }
      for _ in 0..<Int.random(in: 0..<6, using: &random) where !bytes.isEmpty {
        let place = Int.random(in: 0..<bytes.count, using: &random)
        switch Int.random(in: 0..<3, using: &random) {
        case 0: bytes[place] = UInt8.random(in: 0...255, using: &random)
        case 1: bytes.remove(at: place)
        default: bytes.insert(contentsOf: "{\"\\u0000[".utf8, at: place)
        }
      }
      guard let exported = try? ExportedModel(reading: bytes) else { continue }
      readable += 1
      guard readable.isMultiple(of: 8) else { continue }
      let (root, settings) = try Self.request(folder).opened()
      _ = try compile(exported, in: root, isAlone: round.isMultiple(of: 2), settings)
    }
    #expect(readable > 20)
  }
}

import TestSupport

@testable import Driver

/// A tiny workspace that is edited at random, as authors, editors and accidents do it.
struct EditedWorkspace {
  let folder: TemporaryFolder
  private var files: [String: String]
  private var random: SeededGenerator

  init(seed: UInt64) throws {
    folder = try TemporaryFolder()
    random = SeededGenerator(seed: seed)
    files = [:]
    try reset()
  }

  private static let original = [
    "threatpress.yml": "title: Two shops\n",
    "index.md": "# Two shops\n\nSee [[shop/T-1]] and [the till](till.md), or [a plan](plan.txt).\n",
    "plan.txt": "First this.\n",
    "words.md": "---\nglossary: true\n---\n\n## Gossip\n\nTalk.\n\n## Toll\n\nA fee.\n",
    "shop/index.md": """
    ---
    model: shop
    title: Web shop
    owner: tea-team
    ---

    It sells tea, see [[A-1]].

    ```dataflow main
    elements: { guest: { type: actor }, shop: { type: process } }
    flows: { F-1: { from: guest, to: shop, name: Order } }
    ```
    ```asset A-1
    title: Orders
    ```
    ```threat T-1
    statement: A [thief] can [read orders], which leads to [gossip].
    targets: [F-1]
    assets: [A-1]
    ```
    ```mitigation M-1
    title: A lock
    mitigates: [T-1]
    status: planned
    ```
    ```evidence E-1
    verifies: [M-1]
    junit: results.xml
    ```

    """,
    "shop/results.xml": reports[0],
    "till.md": """
    ---
    model: till
    title: Till
    ---

    ```threat T-9
    based-on: shop/T-1
    status: open
    ```

    """,
  ]

  /// What a run of tests may leave behind.
  private static let reports = [
    "<testsuite><testcase name=\"locks\"/></testsuite>",
    "<testsuite><testcase name=\"locks\"><failure message=\"open\"/></testcase></testsuite>",
    "<testsuite timestamp=\"2026-01-02T03:04:05\"><testcase name=\"M-1 locks\"/></testsuite>",
    "<testsuite><testcase name=\"locks",
  ]

  /// Lines that may turn up anywhere.
  private static let lines = [
    "", "---", "```", "```threat T-2", "```asset A-1", "```threat T-1", "status: resolved",
    "title: [", "  - x: {", "based-on: till/T-9", "Some *words* with [[T-2]] and [[nobody]].",
    "[a link](shop/index.md#nowhere)", "![picture](img/a.png)", "# Heading",
    "mitigates: [T-2, T-9]",
    "response: accept", "\t", "allow: { unmitigated-threat: Decided by the board }",
    "code: [src/a.swift]", "junit: results.xml", "junit: { file: results.xml, test: l* }",
    "status: implemented", "```evidence E-2",
    "audience: internal", "formerly: [T-7]", "> quote", "| a | b |", "| - | - |", "severity: high",
  ]

  private static let ids = [
    "T-1", "T-2", "T-9", "A-1", "M-1", "F-1", "guest", "shop", "till", "main",
  ]

  private static let configurations = [
    "title: Two shops\n", "title: Three\nseverities: { unmitigated-threat: error }\n",
    "exclude: [till.md]\n", "title: [\n",
    "footer: Nobody shops here\nseverities: { model-without-owner: off }\n",
    "titel: x\n",
  ]

  private static let names = [
    "a.md", "shop/notes.md", "shop/z.md", "till.md", "till/index.md", "b/index.md", "img/a.png",
    "plan.txt", "src/a.swift", "templates/page.html", "templates/parts/link.html", "0.md",
    "templates/site.css", "shop/index.md", "shop/results.xml", "results.xml", "shop/results.xml",
  ]
}

extension EditedWorkspace {
  /// Makes the workspace what it was at first.
  mutating func reset() throws {
    for path in files.keys { try folder.remove(path) }
    files = [:]
    for (path, text) in Self.original { try write(path, text) }
  }

  /// Makes one edit.
  ///
  /// - Returns: what was done, for the report of a failure.
  mutating func edit() throws -> String {
    switch Int.random(in: 0..<12, using: &random) {
    case 0: return try replaceConfiguration()
    case 1: return try addFile()
    case 2: return try removeFile()
    case 3: return try renameFile()
    case 4, 5, 6:
      return try editLines { lines, at, random in
        lines.insert(Self.lines.randomElement(using: &random) ?? "", at: at)
      }
    case 7, 8: return try editLines { lines, at, _ in if at < lines.count { lines.remove(at: at) } }
    case 9: return try editLines { lines, at, _ in lines += lines[at...] }
    default: return try replaceID()
    }
  }

  private mutating func replaceConfiguration() throws -> String {
    let text = Self.configurations.randomElement(using: &random) ?? ""
    try write("threatpress.yml", text)
    return "configuration: \(text)"
  }

  private mutating func addFile() throws -> String {
    let path = Self.names.randomElement(using: &random) ?? "a.md"
    let other = Self.original.values.sorted().randomElement(using: &random) ?? ""
    let report = Self.reports.randomElement(using: &random) ?? ""
    try write(
      path,
      path.hasSuffix(".html")
        ? "<p>{{title}}</p>\n{{nothing}}" : path.hasSuffix(".xml") ? report : other)
    return "write \(path)"
  }

  private mutating func removeFile() throws -> String {
    guard let path = someFile() else { return "nothing to remove" }
    try folder.remove(path)
    files[path] = nil
    return "remove \(path)"
  }

  private mutating func renameFile() throws -> String {
    guard let path = someFile(), let text = files[path] else { return "nothing to rename" }
    let name = Self.names.randomElement(using: &random) ?? "a.md"
    try folder.remove(path)
    files[path] = nil
    try write(name, text)
    return "rename \(path) to \(name)"
  }

  private mutating func replaceID() throws -> String {
    guard let path = someFile(), let text = files[path],
      let id = Self.ids.filter({ text.contains($0) }).randomElement(using: &random),
      let other = Self.ids.randomElement(using: &random)
    else { return "no id to replace" }
    try write(path, text.replacing(id, with: other, maxReplacements: 1))
    return "replace \(id) by \(other) in \(path)"
  }

  private mutating func editLines(
    _ change: (inout [String], Int, inout SeededGenerator) -> Void
  ) throws -> String {
    guard let path = someFile(), let text = files[path] else { return "no lines" }
    var lines = text.split(separator: "\n", omittingEmptySubsequences: false).map(String.init)
    let place = Int.random(in: 0..<lines.count, using: &random)
    change(&lines, place, &random)
    try write(path, lines.prefix(80).joined(separator: "\n"))
    return "line \(place + 1) of \(path)"
  }

  private mutating func someFile() -> String? {
    files.keys.sorted().randomElement(using: &random)
  }

  private mutating func write(_ path: String, _ text: String) throws {
    try folder.write(path, text)
    files[path] = text
  }
}

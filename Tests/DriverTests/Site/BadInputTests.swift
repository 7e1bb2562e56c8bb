import Diagnostics
import Glibc
import Model
import Testing

@testable import Driver

/// Every bad input gives a finding of its own, and everything else is still understood.
@Suite struct BadInputTests {
  let folder: TemporaryFolder

  init() throws {
    folder = try TemporaryFolder()
    try folder.writeSmallWorkspace()
  }

  /// The errors that the workspace gives now, as `path: rule`.
  private func errors() throws -> [String] {
    let compilation = try compile(
      folder.workspace(), CompilationSettings(today: BuiltSite.day, jobs: 2))
    // What is wrong with one file costs no other file's entities.
    let ids = Set(compilation.workspace.entities.map(\.id.value.text))
    #expect(ids.isSuperset(of: ["cards", "T-1", "M-1", "pay", "host", "L-1", "R-1"]))
    return compilation.verdicts.findings.filter { $0.severity == .error }.map {
      "\(compilation.sources[$0.span.file].path): \($0.rule.name)"
    }
  }

  @Test func theWorkspaceItselfIsSound() throws {
    #expect(try errors() == [])
  }

  @Test(
    arguments: [
      ([0x61, 0xFF, 0x62], "bad.md: unusable-file"),
      ([0xC0, 0xAF], "bad.md: unusable-file"),
      ([0xED, 0xA0, 0x80], "bad.md: unusable-file"),
      ([0xFF, 0xFE, 0x61, 0x00], "bad.md: unusable-file"),
      ([0x61, 0x00, 0x62], "bad.md: hidden-character"),
    ] as [([UInt8], String)])
  func bytesThatAreNoTextAreAFinding(bytes: [UInt8], expected: String) throws {
    try folder.write("bad.md", bytes: bytes)
    #expect(try errors() == [expected])
  }

  @Test(arguments: ["\u{FEFF}# A\n", "# A\r\n\r\nb\r\n", "# A\r\rb\r", "", "\n", " ", "\u{FEFF}"])
  func formsOfTextThatAreNoMistakeGiveNoFinding(text: String) throws {
    try folder.write("odd.md", text)
    #expect(try errors() == [])
  }

  @Test(arguments: ["\r\n", "\r"]) func modelsMayHaveAnyEndsOfLines(end: String) throws {
    try folder.write("shop/index.md", SmallWorkspace.shop.replacing("\n", with: end))
    #expect(try errors() == [])
  }

  @Test(arguments: [
    ("---\ntitle: a\n", "front-matter-not-closed"),
    ("# A\n\n```\ncode\n", "unclosed-fence"),
    ("# A\n\n```threat T-9\ntitle: a\n", "unclosed-fence"),
  ])
  func whatIsNotClosedIsAFinding(text: String, rule: String) throws {
    try folder.write("bad.md", text)
    let found = try errors()
    #expect(found.contains("bad.md: \(rule)"))
  }

  @Test(arguments: [
    "a: b: c", "a: [1, 2", "a: {b: 1", "a: 'b", "a: \"b", "a: \"\\q\"", "\ta: 1", "a:\n\t- b",
    "- a\nb: c", "a: 1\n b: 2", "a: %b", "a: @b", "a: `b`", "? [a]\n: b", "a: &x 1", "a: *x",
    "<<: {a: 1}", "a: !!python/object 1", "a: !b c", "%YAML 9.9\n---\na: 1", "a: |9\n b", "a",
    "- a",
    "[a]", "a: ]", "a: }", "{a: 1}}", "a: 1\na: 2", "1: a", "~: a", "...\na: 1", "a: >x\n b",
  ])
  func everyMistakeInYAMLIsAFindingInItsBlock(yaml: String) throws {
    try folder.write(
      "bad.md",
      """
      ---
      model: bad
      ---

      # Bad

      ```asset A-1
      \(yaml)
      ```

      ```asset A-2
      title: Sound
      ```
      """)
    let found = try errors()
    #expect(!found.isEmpty)
    #expect(found.allSatisfy { $0.hasPrefix("bad.md: ") }, "\(found)")
    try folder.write("bad.md", "---\n\(yaml)\n---\n\n# Bad\n")
    #expect(try !errors().isEmpty)
  }

  @Test func aBombOfAliasesIsRefused() throws {
    let levels = (1...30).map { "a\($0): &a\($0) [*a\($0 - 1), *a\($0 - 1), *a\($0 - 1)]" }
    let bomb = (["a0: &a0 [x]"] + levels).joined(separator: "\n")
    try folder.write("bad.md", "---\n\(bomb)\n---\n\n# Bad\n")
    #expect(Set(try errors()) == ["bad.md: yaml-anchor"])
  }

  @Test(arguments: [">", "[", "> ", "- ", "{"]) func aMillionLevelsAreRefused(mark: String) throws {
    try folder.write("bad.md", String(repeating: mark, count: 1_000_000))
    #expect(Set(try errors()) == ["bad.md: too-complex"])
    try folder.write(
      "bad.md", "---\nmodel: bad\na: \(String(repeating: mark, count: 50_000))\n---\n")
    #expect(try !errors().isEmpty)
  }

  @Test func aLineOfAMegabyteIsRefused() throws {
    try folder.write("bad.md", String(repeating: "word ", count: 200_000))
    #expect(try errors() == ["bad.md: too-complex"])
  }

  @Test func cyclesAreFindings() throws {
    try folder.write("loop.md", Self.cycles)
    let rules = Set(try errors())
    #expect(
      rules.isSuperset(of: [
        "loop.md: based-on-cycle", "loop.md: boundary-cycle", "loop.md: refines-cycle",
      ]), "\(rules)")
  }

  @Test func idsThatDifferOnlyInCaseAreTheSameId() throws {
    try folder.write(
      "shop/more.md", "```asset CARDS\ntitle: More cards\n```\n")
    #expect(try errors() == ["shop/more.md: duplicate-id"])
  }

  @Test(arguments: ["../x.md", "../../etc/passwd", "/../x", "%2e%2e/x.md", "out/passwd"])
  func linksOutOfTheWorkspaceAreFindings(link: String) throws {
    try folder.link("out", to: "/etc")
    try folder.write("bad.md", "# Bad\n\n[a](\(link))\n")
    let found = try errors().filter { $0 != "out: unusable-file" }
    #expect(found.map { $0.prefix(8) } == ["bad.md: "], "\(found)")
  }

  @Test func whatIsNoFileIsPassedOver() throws {
    try folder.link("loop", to: "loop")
    try folder.link("self", to: ".")
    try folder.link("around.md", to: "around.md")
    try folder.makeFIFO("pipe.md")
    try folder.makeFolder("folder.md")
    let found = try errors()
    #expect(found.allSatisfy { $0.hasSuffix(": unusable-file") }, "\(found)")
    #expect(found.contains("pipe.md: unusable-file"))
    #expect(found.contains("around.md: unusable-file"))
  }

  @Test(.enabled(if: getuid() != 0)) func anUnreadableFileIsAFinding() throws {
    try folder.write("bad.md", "# A\n")
    chmod("\(folder.path)/bad.md", 0)
    #expect(try errors() == ["bad.md: unusable-file"])
  }

  @Test func anOutputFolderOfOthersIsRefusedAndLeftAlone() throws {
    let other = try TemporaryFolder()
    try other.write("photos/cat.jpg", "cat")
    #expect(throws: DriverError.self) {
      try BuiltSite.build(folder.path, into: "\(other.path)/photos")
    }
    #expect(throws: DriverError.self) { try BuiltSite.build(folder.path, into: folder.path) }
    #expect(try other.tree() == ["photos/cat.jpg": "cat"])
  }

  private static let cycles = """
    ---
    model: loop
    ---

    # Loop

    ```asset A-1
    based-on: A-2
    ```

    ```asset A-2
    based-on: A-1
    ```

    ```dataflow D-1
    boundaries:
      one: { name: One, in: two }
      two: { name: Two, in: one }
    elements:
      web: { type: process, name: Web, in: one }
    refines: part
    ```

    ```dataflow D-2
    refines: web
    elements:
      part: { type: process, name: Part }
    ```
    """
}

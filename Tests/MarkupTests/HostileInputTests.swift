import Diagnostics
import Markup
import TestSupport
import Testing

/// Inputs on which a Markdown parser is known to take very long, or to run out of stack.
@Suite struct HostileInputTests {
  private static let size = 400_000

  private static func times(_ piece: String, _ bytes: Int = size) -> String {
    String(repeating: piece, count: bytes / piece.utf8.count)
  }

  /// The super-linear inputs that are known of cmark-gfm 0.29.0.gfm.6, as one line and, because a
  /// line has its own limit, as many.
  private static let superlinear: [String] = [
    "a" + times("<?"), times("<?x"), times("<!A "), times("<![CDATA["), times("![[]()"),
    "www.a" + times(")"), "[a]: " + times("x", size / 2) + "\n\n" + times("[a]", size / 2),
    times("| a ") + "\n" + times("|-") + "\n",
    times("|a", 20_000) + "\n" + times("|-", 20_000) + "\n" + times("a\n"),
    times("a\n") + "|-|\n", times("| `a") + "\n|-|\n",
  ]

  @Test(arguments: superlinear.indices)
  func knownBombsAreRefused(index: Int) {
    let diagnostics = parse(
      SourceFile(path: "a.md", text: Self.superlinear[index]), dialect: dialect
    ).diagnostics
    #expect(diagnostics.contains { $0.rule == .tooComplex })
  }

  @Test(arguments: superlinear.indices)
  func bombsInShortLinesEndToo(index: Int) {
    let bytes = Array(Self.superlinear[index].utf8)
    let lines = stride(from: 0, to: bytes.count, by: 60_000).map {
      String(decoding: bytes[$0..<min($0 + 60_000, bytes.count)], as: UTF8.self)
    }
    let file = SourceFile(path: "a.md", text: lines.joined(separator: "\n"))
    _ = parse(file, dialect: dialect)
    let inBlock = "```threat T-1\n---\n" + lines.joined(separator: "\n\n") + "\n```\n"
    _ = parse(SourceFile(path: "a.md", text: inBlock), dialect: dialect)
  }

  @Test(arguments: [
    ">", "> ", "- ", "1. ", "[^a]: ", "* ", "+ ", "[", "![", "*a ", "**a ", "(", "`", "&", "\\",
    "<", "| ", "# ", "\t", "~~a ", "_a ", "\"", "{", "a\n\n", "\r", "\u{0}",
  ])
  func aMillionOfAnythingEnds(piece: String) {
    // A million of them on one line; lines themselves cost more, in debug builds.
    let isBreak = piece.utf8.contains { $0 == 0x0A || $0 == 0x0D }
    let one = String(repeating: piece, count: isBreak ? 50_000 : 1_000_000)
    _ = parse(SourceFile(path: "a.md", text: one), dialect: dialect)
    let small = String(repeating: piece, count: 60_000 / piece.utf8.count)
    _ = parse(SourceFile(path: "a.md", text: small), dialect: dialect)
    _ = parseYAML(SourceFile(path: "a.yml", text: "a: " + small))
  }

  @Test func theFrontMatterOfARefusedFileIsRead() {
    let text = "---\nmodel: m\n---\n" + String(repeating: "> ", count: 100_000)
    let (document, diagnostics) = parse(SourceFile(path: "a.md", text: text), dialect: dialect)
    #expect(document.frontMatter?["model"] != nil)
    #expect(document.content.blocks == [])
    #expect(diagnostics.map(\.rule) == [.tooComplex])
  }

  @Test func listsThatNestByIndentationAreBounded() {
    let steps = (0..<500).map { String(repeating: "  ", count: $0) + "- a\n" }.joined()
    let diagnostics = parse(SourceFile(path: "a.md", text: steps), dialect: dialect).diagnostics
    #expect(diagnostics.map(\.rule) == [.tooComplex])
  }

  @Test func deepMarkupInTextIsBounded() {
    let deep = String(repeating: "*a **b ", count: 200) + String(repeating: "b** a*", count: 200)
    let diagnostics = parse(SourceFile(path: "a.md", text: deep), dialect: dialect).diagnostics
    #expect(diagnostics.map(\.rule) == [.tooComplex])
  }

  @Test(arguments: [
    (0..<300).map { "| a\($0) | b | c | - |\n|---|---|---|---|\n| - | - |\n\n" }.joined(),
    (0..<500).map { "- [ ] a [b](c) `d` ![e](f) [[g]]!\n" + ($0 % 9 == 0 ? "\n" : "") }.joined(),
    "```json\n" + String(repeating: "  [1, [2, 3], []],\n", count: 2_000) + "```\n",
    String(repeating: "* ", count: 200) + "\n\n" + String(repeating: "-", count: 200) + "\n",
    "| a | b |\n|---|---|\n" + String(repeating: "| `c` | - |\n", count: 1_000),
  ])
  func largeOrdinaryPagesAreRead(text: String) {
    #expect(parse(SourceFile(path: "a.md", text: text), dialect: dialect).diagnostics == [])
  }
}

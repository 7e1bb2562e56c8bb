import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct PropertyTests {
  /// What tends to go wrong: marks, half constructs, wide characters, all kinds of line breaks.
  private static let pieces: [String] = [
    "a", "é", "漢字", "😀", " ", "  ", "    ", "\t", "\n", "\r\n", "\r", "\n\n", "---\n", "---", "```",
    "```threat T-1\n", "\n```\n", "~~~\n", "````threat T-2\n", "title: a\n", "a: b: c\n",
    "x: [é, {y: z}]\n",
    "s: >\n  folded é\n  more\n", "s: |\n", "- ", "1. ", "> ", ">", "# ", "===\n", "* ", "*", "**",
    "_",
    "~~", "`", "``", "[", "]", "(", ")", "![", "](", "](b)", "[a](b)", "[[T-1]]", "[[", "]]", "|",
    "| a | b |\n", "|---|---|\n", "\\|", "\\", "<", ">", "<b>", "<!-- ", "-->", "<http://x.org>",
    "http://é.org/a_b", "www.a.org", "x@y.org", "&amp;", "&copy;", "&#0;", "[^1]", "[^1]: note\n",
    "[a]: /u 'v'\n",
    "- [ ] ", "\u{0}", "\u{202E}", "\u{85}", "\u{2028}", "&a ", "*a ", "!t ", "'", "\"", "\\u00e9",
    ": ", "#", "%", "@",
  ]

  private func randomText(_ random: inout Seeded) -> String {
    (0..<Int.random(in: 1...40, using: &random)).map { _ in
      Self.pieces.randomElement(using: &random) ?? ""
    }.joined()
  }

  @Test func everySpanLiesInTheFileBetweenCharacters() {
    var random = Seeded(seed: 1)
    for _ in 0..<6_000 {
      let file = SourceFile(path: "a.md", text: randomText(&random))
      let (document, diagnostics) = parse(file, dialect: dialect)
      var spans =
        diagnostics.map(\.span) + diagnostics.flatMap { $0.fixIts.flatMap { $0.edits.map(\.span) } }
      let content = document.content
      spans += content.inlineSpans + content.allBlocks.map(\.span)
      for declaration in content.declarations {
        spans +=
          [declaration.kind.span, declaration.opening] + (declaration.id.map { [$0.span] } ?? [])
        spans += declaration.body.allBlocks.map(\.span)
        spans += declaration.head.map { $0.leafSpans + $0.allNodes.map(\.span) } ?? []
      }
      let wrong = spans.filter { !isSound($0, in: file) }
      #expect(wrong == [], "\(file.text(in: 0..<file.utf8.count).debugDescription)")
    }
  }

  @Test func plainYAMLScalarsAreTheirSource() {
    var random = Seeded(seed: 2)
    for _ in 0..<3_000 {
      let file = SourceFile(path: "a.yml", text: "k: [a, é]\n" + randomText(&random))
      for node in parseYAML(file).0?.allNodes ?? [] {
        guard case .scalar(let value, .plain) = node.content, !value.contains(where: \.isWhitespace)
        else { continue }
        #expect(file.text(in: node.span) == value)
      }
    }
  }

  @Test func referencesStandWhereTheyAreWritten() {
    var random = Seeded(seed: 3)
    for _ in 0..<3_000 {
      let file = SourceFile(
        path: "a.md", text: randomText(&random) + "[[T-9]]" + randomText(&random))
      let places = parse(file, dialect: dialect).document.content.allInlines.compactMap { inline in
        if case .reference(let reference) = inline { reference.target } else { nil }
      }
      for target in places where target.value == "T-9" && target.span.range.count < 10 {
        #expect(file.text(in: target.span) == target.value)
      }
    }
  }

  @Test func twoThreadsReadTheSameAsOne() async {
    var random = Seeded(seed: 4)
    let files = (0..<600).map {
      SourceFile(id: FileID($0), path: "a.md", text: randomText(&random))
    }
    let expected = files.map { parse($0, dialect: dialect).document }
    let found = await withTaskGroup(of: [Document].self) { group in
      for half in 0..<2 {
        group.addTask {
          files[(half * 300)..<(half * 300 + 300)].map { parse($0, dialect: dialect).document }
        }
      }
      return await group.reduce(into: []) { $0 += $1 }
    }
    #expect(found.sorted { $0.file < $1.file } == expected)
  }

  private func isSound(_ span: SourceSpan, in file: SourceFile) -> Bool {
    let range = span.range
    guard range.upperBound <= file.utf8.count else { return false }
    return [range.lowerBound, range.upperBound].allSatisfy {
      $0 == file.utf8.count || file.utf8[$0] & 0xC0 != 0x80
    }
  }
}

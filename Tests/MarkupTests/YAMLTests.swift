import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct YAMLTests {
  @Test(arguments: [
    "⟦title⟧: ⟦Stolen session⟧  # why\n⟦status⟧: ⟦open⟧\n",
    "⟦a⟧: [⟦b⟧, ⟦'c d'⟧,\n  ⟦\"e\"⟧]\n⟦f⟧: { ⟦g⟧: ⟦h⟧, ⟦i⟧: ⟦⟧}\n",
    "⟦ä⟧: [⟦é⟧, ⟦🏳️‍🌈 x⟧]\n⟦ü⟧: ⟦ö⟧\n",
    "⟦a⟧:\n- ⟦b⟧\n- ⟦c⟧: ⟦d⟧\n  ⟦e⟧: ⟦f⟧\n⟦g⟧:\n  - ⟦h⟧\n",
    "⟦a⟧: |\n  ⟦b\n   c\n\n  d⟧\n\n⟦e⟧: >-\n  ⟦f\n  g⟧\n# h\n⟦i⟧: ⟦|⟧\n",
    "⟦a⟧: ⟦one\n  two⟧\n⟦b⟧:⟦⟧\n⟦c⟧: ⟦no⟧\n",
    "⟦a⟧: ⟦b⟧\r\n⟦c⟧: ⟦|⟧\r\n\r\n⟦d⟧: ⟦é⟧\r\n",
    "⟦a⟧: ⟦b⟧\r⟦c⟧: ⟦d⟧",
    "{⟦a⟧: [⟦b⟧: ⟦c⟧]}\n",
  ])
  func everyKeyAndScalarHasItsPlace(marked: String) throws {
    let source = MarkedSource(marked)
    let (node, diagnostics) = parseYAML(source.file)
    #expect(diagnostics == [])
    #expect(try #require(node).leafSpans == source.spans)
  }

  @Test(arguments: [
    "a: ⟦[b, c]⟧ # d\n", "a: ⟦{ b: [c] }⟧\n", "a:\n  ⟦- b\n  - c: d⟧\ne: f\n",
    "a:\n⟦- b\n- c⟧\ne: f\n", "a:\n  ⟦b: c\n  d: [e]⟧\n\n# x\n", "a:\n  ⟦b:⟧\n",
  ])
  func aCollectionEndsWithItsLastPart(marked: String) throws {
    let source = MarkedSource(marked)
    let node = try #require(parseYAML(source.file).0?["a"])
    #expect([node.span] == source.spans)
  }

  @Test(arguments: [
    ("title: ⟦Session: stolen⟧\n", "quote this value, which contains ': '"),
    ("a: b\nc: ⟦@me⟧\nd: e\n", "quote this value, which starts with '@'"),
    ("a: ⟦`b` c⟧\n", "quote this value, which starts with '`'"),
    ("a: ⟦%b⟧\n", "quote this value, which starts with '%'"),
    ("a: ⟦*b* c⟧\n", "quote this value, which starts with '*'"),
    ("a: ⟦[b] c⟧\nd: e\n", "quote this value, which starts with '['"),
    ("a: ⟦\"b\" c⟧\n", "quote this value, which starts with '\"'"),
    ("a:\n  - ⟦'b' c⟧\n", "quote this value, which starts with '''"),
    ("é: ⟦ü: ö⟧\n", "quote this value, which contains ': '"),
    ("a: ⟦one\n  or two: three⟧\n", "quote this value, which contains ': '"),
    ("a: ⟦\"⟧b\nc: d\n", "the quote ' \" ' is not closed"),
    ("a: ⟦'⟧tis\n", "the quote ' ' ' is not closed"),
    ("a: ⟦[⟧b, c\nd: e\n", "the bracket ' [ ' is not closed"),
    ("a: ⟦{⟧ b: c\nd: e\n", "the bracket ' { ' is not closed"),
    ("a: \"b⟦\\d⟧\"\n", "'\\d' means nothing between double quotes"),
    ("a:\n⟦\t⟧b: c\n", "indent with spaces, not with a tab"),
    ("a: b\n  ⟦c⟧: d\n", "this line is not indented like its neighbours"),
    ("a:\n    b: c\n  ⟦d:⟧ e\n", "this line is not indented like its neighbours"),
    ("a: ⟦-⟧ b\n", "a list item cannot start here"),
    ("a: b\n⟦some prose⟧\nc: d\n", "expected 'key: value'"),
    ("⟦just prose⟧\n", "expected 'key: value'"),
    ("⟦- a⟧\n- b\n", "expected 'key: value'"),
    ("a: b\n⟦...⟧\nc: d\n", "a second YAML document is not allowed here"),
    ("⟦[a]⟧: b\n", "a key cannot be a list or a mapping"),
  ])
  func aMistakeGivesOneFindingThatSaysWhatToDo(marked: String, message: String) {
    let source = MarkedSource(marked)
    let (node, diagnostics) = parseYAML(source.file)
    #expect(node == nil)
    #expect(diagnostics.map(\.message) == [message])
    #expect(
      diagnostics.map(\.span) == source.spans,
      "\(diagnostics.map { source.file.text(in: $0.span) })")
  }

  @Test(arguments: [
    ("a: ⟦&b⟧ c\nd: ⟦*b⟧\n", ["yaml-anchor", "yaml-anchor"]),
    ("⟦<<⟧: { a: b }\n", ["yaml-anchor"]),
    ("a: ⟦!c⟧ d\ne: [⟦!!str⟧ f]\n", ["yaml-tag", "yaml-tag"]),
  ])
  func whatYAMLHasButAuthorsDoNotNeedIsRefused(marked: String, rules: [String]) {
    let source = MarkedSource(marked)
    let (node, diagnostics) = parseYAML(source.file)
    #expect(node == nil)
    #expect(diagnostics.map(\.rule.name) == rules)
    #expect(diagnostics.map(\.span) == source.spans)
  }

  @Test(arguments: [
    String(repeating: "a: [", count: 1) + String(repeating: "[", count: 100_000),
    "a: [" + String(repeating: "b,", count: 100_001) + "b]",
    (0..<100).map { String(repeating: " ", count: $0) + "a:\n" }.joined(),
    "a: " + String(repeating: "b", count: 300_000),
  ])
  func bombsGiveOneFinding(text: String) {
    let (node, diagnostics) = parseYAML(SourceFile(path: "a.yml", text: text))
    #expect(node == nil)
    #expect(diagnostics.map(\.rule.name) == ["too-complex"])
  }

  @Test(arguments: ["", "\n", "# nothing\n"])
  func anEmptyTextIsNoMistake(text: String) {
    let (node, diagnostics) = parseYAML(SourceFile(path: "a.yml", text: text))
    #expect(node == nil)
    #expect(diagnostics == [])
  }

  @Test func aPartOfAFileHasItsPlaceInTheFile() throws {
    let source = MarkedSource("skip: this\n⟦a⟧: [⟦é⟧, ⟦c⟧]\nskip: that\n")
    let part = source.file.range(ofLine: 2)
    let node = try #require(parseYAML(source.file, in: part).0)
    #expect(node.leafSpans == source.spans)
  }
}

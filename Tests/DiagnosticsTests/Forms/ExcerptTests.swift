import Diagnostics
import TestSupport
import Testing

@Suite struct ExcerptTests {
  @Test func caretsStandUnderTheSpan() {
    expectExcerpt(of: "status: ⟦opne⟧", text: "status: opne", carets: "        ^^^^")
  }

  @Test func tabsBecomeFourColumns() {
    expectExcerpt(of: "\ta\t⟦b⟧", text: "    a    b", carets: "         ^")
    expectExcerpt(of: "a⟦\t⟧b", text: "a    b", carets: " ^^^^")
  }

  @Test func wideCharactersTakeTwoColumns() {
    expectExcerpt(of: "東京 ⟦診療⟧!", text: "東京 診療!", carets: "     ^^^^")
    expectExcerpt(of: "👩‍👩‍👧 ⟦x⟧", text: "👩‍👩‍👧 x", carets: "   ^")
  }

  @Test func combiningMarksTakeNone() {
    expectExcerpt(of: "e\u{301}e\u{301} ⟦x⟧", text: "e\u{301}e\u{301} x", carets: "   ^")
  }

  @Test func aSpanWithinACharacterMarksItWhole() {
    expectExcerpt(of: "e⟦\u{301}⟧ x", text: "e\u{301} x", carets: "^")
  }

  @Test func aSpanWithoutLengthHasOneCaret() {
    expectExcerpt(of: "ab⟦⟧cd", text: "abcd", carets: "  ^")
    expectExcerpt(of: "ab⟦⟧", text: "ab", carets: "  ^")
    expectExcerpt(of: "⟦⟧", text: "", carets: "^")
  }

  @Test func aSpanOfSeveralLinesShowsItsFirst() {
    expectExcerpt(of: "a ⟦b\nc⟧ d", text: "a b", carets: "  ^…")
    expectExcerpt(of: "a ⟦b\n⟧c", text: "a b", carets: "  ^")
  }

  @Test func hiddenCharactersAreShownByTheirNumbers() {
    expectExcerpt(
      of: "\u{202E}⟦x⟧\u{1B}[0m", text: "<U+202E>x␛[0m", carets: "        ^")
  }

  @Test func aLongLineIsCutAroundTheSpan() {
    let filler = String(repeating: "x", count: 1_000_000)
    let shown = excerpt(of: "\(filler) ⟦here⟧ \(filler)")
    #expect(shown.text.count < 100)
    #expect(shown.text.hasPrefix("…xxx"))
    #expect(shown.text.hasSuffix("xxx…"))
    #expect(shown.text.contains(" here "))
    let start = shown.text.distance(
      from: shown.text.startIndex,
      to: shown.text.firstRange(of: "here")?.lowerBound ?? shown.text.startIndex)
    #expect(shown.carets == String(repeating: " ", count: start) + "^^^^")
  }

  @Test func marksWithoutEndDoNotFloodTheTerminal() {
    let marks = String(repeating: "\u{301}", count: 100_000)
    #expect(excerpt(of: "⟦e\(marks)⟧").text.unicodeScalars.count < 100)
  }

  @Test func anyPlaceInAnyTextCanBeShown() {
    var random = SeededGenerator(seed: 7)
    let pieces = ["a", "\t", "\n", "\r\n", "東", "e\u{301}", "👩‍👧", "\u{202E}", "\u{1B}", " "]
    for _ in 0..<300 {
      let count = Int.random(in: 0..<60, using: &random)
      let text = (0..<count).map { _ in pieces.randomElement(using: &random) ?? "" }.joined()
      let file = SourceFile(path: "a.md", text: text)
      let start = Int.random(in: 0...text.utf8.count, using: &random)
      let end = Int.random(in: start...text.utf8.count, using: &random)
      let shown = lines(for: file.span(start..<end), in: file)
      #expect(shown.carets.contains("^"))
      #expect(shown.text.unicodeScalars.allSatisfy { $0.value >= 0x20 && $0 != "\u{202E}" })
    }
  }

  private func expectExcerpt(
    of marked: String, text: String, carets: String,
    sourceLocation: SourceLocation = #_sourceLocation
  ) {
    let shown = excerpt(of: marked)
    #expect(shown.text == text, sourceLocation: sourceLocation)
    #expect(shown.carets == carets, sourceLocation: sourceLocation)
  }

  private func excerpt(of marked: String) -> (text: String, carets: String) {
    let source = MarkedSource(marked)
    return lines(for: source.spans[0], in: source.file)
  }

  /// The two lines of the excerpt in the human form of a finding.
  private func lines(
    for span: SourceSpan, in file: SourceFile
  ) -> (text: String, carets: String) {
    let finding = Diagnostic(Rule("a-rule", .error), "a message", at: span)
    let findings = Findings(
      [finding], in: SourceMap([file]), fileCount: 1, rules: RuleCatalogue([]))
    let lines = findings.humanForm(Style(width: 80)).split(separator: "\n")
    guard lines.count > 4 else { return ("", "") }
    return (content(of: lines[3]), content(of: lines[4]))
  }

  /// What follows the margin of a line.
  private func content(of line: Substring) -> String {
    String(line.drop { $0 != "|" }.dropFirst(2))
  }
}

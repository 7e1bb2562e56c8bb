import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct HiddenCharacterTests {
  @Test(arguments: [
    "a ⟦\u{202E}⟧b\n\nc ⟦\u{200B}\u{200B}⟧d\u{200B}\n", "⟦\u{FEFF}⟧a\n", "x⟦\u{200D}⟧y\n",
    "a⟦\u{200E}⟧b\n",
    "a⟦\u{E0041}\u{E0042}⟧b\n", "a⟦\u{1B}⟧[0m\n", "`code ⟦\u{2066}⟧`\n", "a⟦\u{E0101}⟧\n",
    "🏴⟦\u{E0001}⟧x\n",
  ])
  func inProseTheyAreWarnings(marked: String) {
    let source = MarkedSource(marked)
    let diagnostics = source.parsed().diagnostics
    #expect(diagnostics.map(\.span) == source.spans)
    #expect(diagnostics.allSatisfy { $0.rule == .hiddenCharacter && $0.severity == .warning })
  }

  @Test(arguments: [
    "---\ntitle: a⟦\u{202E}⟧b\n---\n", "```threat T-1\ntitle: a⟦\u{200B}⟧b\n---\n\n```\n",
    "prose ⟦\u{0}⟧\n", "```threat T-1\ntitle: a⟦\u{7}⟧b\n```\n",
  ])
  func inHeadsAndAsNULTheyAreErrors(marked: String) {
    let source = MarkedSource(marked)
    let diagnostics = source.parsed().diagnostics
    #expect(diagnostics.map(\.span) == source.spans)
    #expect(diagnostics.allSatisfy { $0.rule == .hiddenCharacter && $0.severity == .error })
  }

  @Test(arguments: [
    "👩‍💻 👨‍👩‍👧‍👦 🏳️‍🌈 ❤️ 1️⃣ 🏴󠁧󠁢󠁥󠁮󠁧󠁿\n", "می‌خواهم\n", "क्‍ष ക്‍\n", "שלום\u{200F}!\n", "العربية \u{200E}(ABC)\n",
    "漢\u{E0100}字 葛\u{FE00}\n", "naïve Ünïcödé\ttab\u{A0}nbsp\n",
  ])
  func ordinaryTextOfTheWorldIsFine(text: String) {
    let head = "---\ntitle: \(text)---\n"
    #expect(parse(SourceFile(path: "a.md", text: head + text), dialect: dialect).diagnostics == [])
  }

  @Test func aConfigurationIsAHead() {
    let source = MarkedSource("a: b⟦\u{202E}⟧c\n")
    let diagnostics = parseYAML(source.file).1
    #expect(diagnostics.map(\.span) == source.spans)
    #expect(diagnostics.map(\.severity) == [.error])
  }
}

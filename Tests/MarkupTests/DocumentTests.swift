import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct DocumentTests {
  @Test func aDeclarationHasAHeadAndABody() throws {
    let source = MarkedSource(
      """
      ---
      model: ⟦m⟧
      ---

      # Title

      ⟦```⟦threat⟧ ⟦T-1⟧⟧
      title: ⟦Stolen⟧
      ---
      Seen in [[⟦M-1⟧]].
      ```
      """)
    let (document, diagnostics) = source.parsed()
    #expect(diagnostics == [])
    let declaration = try #require(document.content.declarations.first)
    let spans =
      [
        document.frontMatter?["model"]?.span, declaration.opening, declaration.kind.span,
        declaration.id?.span, declaration.head?["title"]?.span,
      ].compactMap { $0 } + declaration.body.inlineSpans
    #expect(spans.sorted() == source.spans)
  }

  @Test(arguments: [
    "````threat T-1\ntitle: ⟦a⟧\n---\n```sh\n---\n```\n[[⟦x⟧]]\n````\n",
    "~~~threat T-1\ntitle: ⟦a⟧\n---\n```sh\n```\n\n> [[⟦x⟧]]\n~~~~\n",
    "  ```threat T-1\n  title: ⟦a⟧\n  ---\n  one\n  [[⟦x⟧]]\n two [[⟦y⟧]]\n  ```\n",
    "   ``` threat  T-1 \n   title: >\n     ⟦a\n\n     é⟧\n   ---\n   - [[⟦x⟧]]\n     [b](⟦c⟧)\n   ```\n",
    "```threat T-1\r\ntitle: ⟦a⟧\r\n---\r\n[[⟦x⟧]]\r\n```\r\n",
    "```threat T-1\rtitle: ⟦a⟧\r---\r[[⟦x⟧]]\r```\r",
    "```threat T-1\ntitle: |\n  ⟦a\n  ---\n  b⟧\n---\n[[⟦x⟧]]\n```",
    "```threat T-1\ntitle: ⟦é⟧ # ü\n---\n| [[⟦x⟧]] |\n|---|\n| é [[⟦y⟧]] |\n```",
    "```threat T-1\n---\n[[⟦x⟧]]\n```",
    "text\n```threat T-1\ntitle: ⟦a⟧\n```\ntext [[⟦x⟧]]\n",
  ])
  func headsAndBodiesHaveTheirPlacesInTheFile(marked: String) {
    let source = MarkedSource(marked)
    let (document, diagnostics) = source.parsed()
    let declarations = document.content.declarations
    #expect(declarations.count == 1)
    let heads = declarations.compactMap { $0.head?["title"]?.span }
    let all = Set(document.content.inlineSpans + heads)
    #expect(all.sorted() == source.spans, "\(all.sorted().map(source.file.text(in:)))")
    #expect(diagnostics == [])
  }

  @Test(arguments: [
    ("⟦```threat T-1⟧\ntitle: a\n", ["unclosed-fence"]),
    ("text\n\n  ⟦~~~⟧\ncode\n```\n", ["unclosed-fence"]),
    ("> ⟦```⟧\n> code\n\ntext\n", ["unclosed-fence"]),
    ("⟦```threat T-1⟧", ["unclosed-fence"]),
    ("> ⟦```threat T-1⟧\n> title: a\n> ```\n", ["nested-block"]),
    ("````threat T-1\n---\n⟦```threat T-2⟧\ntitle: a\n```\n````\n", ["nested-block"]),
    ("```⟦threats⟧ T-1\n```\n", ["unknown-kind"]),
    ("```⟦treat⟧\ntitle: a\n```\n", ["unknown-kind"]),
    ("```threat T-1 ⟦two words⟧\n```\n", ["extra-words"]),
    ("```threat T-1\na: ⟦b: c⟧\n---\n[[x]]\n```\n", ["yaml-syntax"]),
    ("⟦---⟧\nmodel: m\n", ["front-matter-not-closed"]),
    ("⟦---⟧", ["front-matter-not-closed"]),
    ("---\na: ⟦@⟧\n---\n", ["yaml-syntax"]),
  ])
  func aMistakeGivesOneFinding(marked: String, rules: [String]) {
    let source = MarkedSource(marked)
    let diagnostics = source.parsed().diagnostics
    #expect(diagnostics.map(\.rule.name) == rules)
    #expect(diagnostics.map(\.span) == source.spans)
  }

  @Test(arguments: [
    "```sh\n```\n", "```swift T-1\n```\n", "```threats\nno key here\n```\n", "    ```threat T-1\n",
    "---\n---\n", "", "\n", "***\n", "```treat title=\"x\"\n```\n", "`threat`\n",
  ])
  func ordinaryMarkdownHasNoFindings(text: String) {
    let (document, diagnostics) = parse(
      SourceFile(path: "a.md", text: text), dialect: dialect)
    #expect(diagnostics == [])
    #expect(document.content.declarations.isEmpty)
  }

  @Test func aBrokenHeadLeavesTheRestReadable() throws {
    let source = MarkedSource(
      "```threat T-1\na: ⟦b: c⟧\n---\n[[x]]\n```\n\n```threat T-2\na: b\n```\n")
    let declarations = source.parsed().document.content.declarations
    #expect(declarations.map(\.isBroken) == [true, false])
    #expect(declarations.map { $0.head == nil } == [true, false])
    #expect(declarations[0].body.inlineSpans.count == 1)
  }

  @Test func unclosedFrontMatterIsStillRead() throws {
    let document = MarkedSource("⟦---⟧\nmodel: m\n\n# Title\n").parsed().document
    #expect(document.frontMatter?["model"] != nil)
    #expect(document.content.blocks.count == 1)
  }

  @Test func blocksCoverWholeLines() {
    let source = MarkedSource(
      "⟦# a⟧\n\n⟦b\nc⟧\n\n⟦> d\n> e⟧\n\n⟦- f\n- g⟧\n\n⟦```\nh\n```⟧\n\n⟦---⟧\n\n⟦<!-- i -->⟧\n\n⟦| j |\n|---|\n| k |⟧\n"
    )
    let spans = source.parsed().document.content.blocks.map(\.span)
    #expect(spans == source.spans, "\(spans.map(source.file.text(in:)))")
  }

  @Test func structureIsThatOfGitHub() {
    let text =
      "- [x] a\n- [ ] b\n- c\n\n3. d\n\n| e | f |\n|:-:|--:|\n| g |\n\n~~h~~ ~i~[^n]\n\n[^n]: j\n"
    let content = parse(SourceFile(path: "a.md", text: text), dialect: dialect).document.content
    guard case .list(let tasks) = content.blocks[0].content,
      case .list(let numbers) = content.blocks[1].content,
      case .table(let table) = content.blocks[2].content,
      case .paragraph(let inlines) = content.blocks[3].content
    else {
      Issue.record("\(content.blocks)")
      return
    }
    #expect(tasks.items.map(\.isChecked) == [true, false, nil])
    #expect(tasks.start == nil && numbers.start == 3)
    #expect(table.alignments == [.center, .right])
    #expect(table.rows == [[[.text("g")], []]])
    #expect(inlines == [.strikethrough([.text("h")]), .text(" ~i~"), .footnoteReference(1)])
    #expect(content.footnotes.count == 1)
  }

  @Test(arguments: [
    ("[[T-1]]", "T-1", nil),
    ("[[ a/b.md#c ]]", "a/b.md#c", nil),
    ("[[T-1|some words]]", "T-1", "some words"),
    ("[[T-1|some\nwords]]", "T-1", "some words"),
    ("[[T-1|some *strong `words`*]]", "T-1", "some strong words"),
    ("[[T_1|a [b](c) d]]", "T_1", "a b d"),
  ])
  func referencesHaveATargetAndWords(text: String, target: String, words: String?) {
    let content = parse(SourceFile(path: "a.md", text: text), dialect: dialect).document.content
    let references = content.allInlines.compactMap { inline -> ProseReference? in
      if case .reference(let reference) = inline { reference } else { nil }
    }
    #expect(references.map(\.target.value) == [target])
    #expect(references.map(\.words) == [words])
    #expect(content.allInlines.count == 1)
  }

  @Test(arguments: [
    "[[]]", "[[ ]]", "[[a", "[[a|b", "[a]]", "\\[[a]]", "[\\[a]]", "`[[a]]`", "&#91;[a]]", "[[a]",
    "[[a]b]]",
  ])
  func whatOnlyLooksLikeAReferenceIsText(text: String) {
    let content = parse(SourceFile(path: "a.md", text: text), dialect: dialect).document.content
    #expect(content.inlineSpans == [])
  }
}

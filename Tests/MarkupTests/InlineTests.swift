import Diagnostics
import Markup
import TestSupport
import Testing

@Suite struct InlineTests {
  @Test(arguments: [
    "See [a](⟦b.md⟧) and <⟦https://x.org⟧> and ⟦https://y.org/a⟧, ⟦www.z.org⟧.\n",
    "A *[a](⟦b.md⟧ \"title\")* **[c](<⟦d e⟧>)** ~~[f](⟦g⟧)~~ ***[h](⟦i⟧)***\n",
    "`[no](x.md)` [yes](⟦y.md⟧) ``a`[[b]]`` [[⟦T-1⟧]]\n",
    "one\n  two [a\n  b](⟦c⟧\n  'd') [e](⟦f⟧)\n",
    "> one [[⟦T-1⟧]]\n> two [a](⟦b⟧)\n> > three [[⟦T-2⟧]]\n> four [c](⟦d⟧)\nlazy [e](⟦f⟧)\n",
    "- one [a](⟦b⟧)\n  two [c](⟦d⟧)\n\n      code [x](y)\n\n  - [ ] three [e](⟦f⟧)\n",
    "# Heading [a](⟦b⟧) #\n\nSetext [[⟦x⟧]]\ntwo [a](⟦b⟧)\n===\n",
    "&amp; &copy; &#x41; \\[[no]] \\* [a](⟦b\\*c⟧) &nbsp;[[⟦T-1⟧|w]] é[[⟦Ü-2⟧]]\n",
    "![alt](a.png) [[⟦T-1⟧]]\n",
    "[a]: /url 'title'\n[b]: <x>\n[[⟦T-1⟧]] ⟦[a]⟧ ⟦[words][b]⟧ ⟦[a][]⟧\n",
    "| a [[⟦T-1⟧\\|w]] | [b](⟦c⟧) |\n|---|---|\n| `x\\|y` | [[⟦T-2⟧]] |\n| [d](⟦e⟧)\n",
    "text before\n| a | [b](⟦c⟧) |\n|---|---|\n| [[⟦T-2⟧]] |\n",
    "> - | a | [b](⟦c⟧) |\n>   |---|---|\n>   | [[⟦T-2⟧]] | x |\n",
    "a ⟦<b>⟧ c ⟦<!-- d\n  e -->⟧ [f](⟦g⟧)\n",
    "a[^1] [b](⟦c⟧)\n\n[^1]: note [d](⟦e⟧)\n    more [[⟦T-1⟧]]\n",
    "hard  \nbreak\\\nhere [a](⟦b⟧)\n",
    "one\r\ntwo [a](⟦b⟧)\r\n\r\nthree [[⟦c⟧]]\r\n",
    "one\rtwo [a](⟦b⟧)\r\rthree [[⟦c⟧]]\r",
    "[outer ![in](x.png) [[y]] text](⟦z⟧) [[⟦a⟧]]\n",
    "foo@bar.org and [a](⟦b⟧)\n",
  ])
  func placesAreExact(marked: String) {
    let source = MarkedSource(marked)
    let (document, diagnostics) = source.parsed()
    let spans = document.content.inlineSpans
    #expect(diagnostics == [])
    let found = spans.map(source.file.text(in:))
    let expected = source.spans
    let missing = expected.filter { !spans.contains($0) }.map(source.file.text(in:))
    #expect(missing == [], "found \(found)")
  }
}

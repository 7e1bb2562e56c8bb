import Diagnostics
import Templating
import TestSupport
import Testing

@Suite struct SafePlaceTests {
  @Test(arguments: [
    "<p>{{title}}{{body}}{{href}}</p>",
    #"<p class="m {{title}}">{{body}}</p>"#,
    #"<a href="{{href}}" title="{{title}}">x</a>"#,
    ##"<a href="{{href}}#{{title}}"></a><a href="#{{title}}"></a>"##,
    "<title>{{title}} — {{title}}</title><p>{{body}}",
    "<!-- not a tag: <a href= --> {{body}}",
    "<!--> {{body}} <!---> {{body}} <!-- a ---> {{body}} <!-- b --!> {{body}}",
    "<!DOCTYPE html>{{body}}",
    #"<tr{{#isOpen}} class="open"{{/isOpen}}><td>{{body}}</td>"#,
    #"<option value="1"{{#isOpen}} selected{{/isOpen}}>{{title}}"#,
    #"<script src="{{href}}"></script>{{body}}"#,
    "<style>a > b { }</style><SCRIPT>if (1 </ 2) '</scrip>'</Script >{{body}}",
    ##"<svg><use href="#v4"/></svg>{{body}}"##,
    #"<p title='a > b' class="{{title}}">"#,
    "1 < 2 {{body}}",
    #"<input disabled/><p a = "{{title}}" b/>{{body}}"#,
    "{{#isOpen}}{{title}}{{/isOpen}}",
  ]) func valuesMayStandBetweenTagsAndInDoubleQuotes(template: String) {
    #expect(Shop.compile(template).diagnostics == [])
  }

  @Test(arguments: [
    "<script>let x = '{{⟦title⟧}}'</script>",
    "<script>{{⟦body⟧}}</script>",
    "<STYLE>a { color: {{⟦title⟧}} }</STYLE>",
    "<p class={{⟦title⟧}}>",
    "<p class='{{⟦title⟧}}'>",
    "<p class=a{{⟦title⟧}}>",
    "<{{⟦title⟧}}>",
    "<p{{⟦title⟧}}>",
    "<p {{⟦title⟧}}>",
    #"<p data-{{⟦title⟧}}="">"#,
    #"<p style="color: {{⟦title⟧}}">"#,
    #"<p/STYLE = "{{⟦title⟧}}">"#,
    #"<p onclick="f('{{⟦title⟧}}')">"#,
    #"<iframe srcdoc="{{⟦title⟧}}"></iframe>"#,
    #"<p title="{{⟦body⟧}}">"#,
    "<title>{{⟦body⟧}}</title>",
    "<!-- {{⟦title⟧}} -->",
    "{{#⟦isOpen⟧}}<p title=\"{{/isOpen}}{{title}}",
    "{{#⟦isOpen⟧}}<script>{{/isOpen}}{{title}}",
    "{{> ⟦parts/open⟧}}{{title}}",
  ]) func noValueStandsWhereEscapingCannotHelp(template: String) {
    let source = MarkedSource(template)
    let (_, diagnostics) = Shop.compile(
      source.file.text(in: 0..<source.file.utf8.count),
      partials: [("parts/open.html", "<p title=\"")])
    #expect(diagnostics.map(\.rule) == [.unsafeTemplatePlace])
    #expect(diagnostics.map(\.span) == source.spans)
  }

  @Test(arguments: [
    #"<a href="{{⟦title⟧}}">"#,
    #"<a href="x/{{⟦note⟧}}">"#,
    #"<img alt="" src="{{⟦title⟧}}">"#,
    #"<use xlink:href="{{⟦title⟧}}"/>"#,
  ]) func addressesTakeNoText(template: String) {
    let source = MarkedSource(template)
    let (_, diagnostics) = Shop.compile(source.file.text(in: 0..<source.file.utf8.count))
    #expect(diagnostics.map(\.rule) == [.textAsAddress])
    #expect(diagnostics.map(\.span) == source.spans)
  }

  @Test func aPageThatEndsInsideATagIsFound() {
    let (_, diagnostics) = Shop.compile("<p class=\"a")
    #expect(diagnostics.map(\.message) == ["'page.html' ends inside a tag, comment or attribute"])
  }

  @Test func whatIsUnsafeIsNotShown() {
    #expect(Shop(title: "x onclick=y").shown(in: "<p class={{title}}>") == "<p class=>")
  }

  @Test func noTextBreaksOut() {
    var generator = SeededGenerator(seed: 1)
    let pieces = [
      "<", ">", "\"", "'", "&", "</p>", "<script>", "-->", "]]>", "{{title}}", "&lt;", "é", "😀",
      "\u{0}", "javascript:", "\n", "x", " ",
    ]
    for _ in 0..<500 {
      let length = Int.random(in: 0...12, using: &generator)
      let text = (0..<length).map { _ in pieces.randomElement(using: &generator) ?? "" }.joined()
      let shop = Shop(title: text, items: [.init(name: text)], note: text)
      let page = shop.shown(
        in: #"<p title="{{title}}">{{note}}{{#items}}{{name}}{{/items}}</p>"#)
      let (value, rest) = (page.dropFirst(10).prefix { $0 != "\"" }, page.drop { $0 != ">" })
      #expect(unescaped(String(value)) == text)
      #expect(unescaped(String(rest.dropFirst().dropLast(4))) == text + text)
    }
  }

  /// Reads escaped text back; nil if anything in it is markup.
  private func unescaped(_ text: String) -> String? {
    guard !text.utf8.contains(where: { [0x22, 0x27, 0x3C, 0x3E].contains($0) }) else { return nil }
    return text.replacing("&lt;", with: "<").replacing("&gt;", with: ">")
      .replacing("&quot;", with: "\"").replacing("&#39;", with: "'").replacing("&amp;", with: "&")
  }
}

@Suite struct LinkTargetTests {
  @Test(arguments: [
    "https://example.org/a?b=c#d", "HTTP://example.org", "mailto:a@example.org", "a/b.html#c",
    "../x", "#y", "?q=a:b", "a/b:c",
  ]) func webMailAndRelativeAddressesAreTaken(text: String) {
    #expect(LinkTarget(authored: text)?.text == text)
  }

  @Test(arguments: [
    "javascript:alert(1)", "JaVaScript:alert(1)", " javascript:x", "java\nscript:x",
    "data:text/html,x",
    "vbscript:x", "", "file:///etc/passwd", "a b", "x\u{7F}",
  ]) func everythingElseIsRefused(text: String) {
    #expect(LinkTarget(authored: text) == nil)
  }
}

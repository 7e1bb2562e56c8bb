import Diagnostics
import Templating
import Testing

@Suite struct RenderingTests {
  @Test func textIsEscapedAndHTMLIsNot() {
    let shop = Shop(title: #"<b> & "quotes" & 'more'"#, body: HTML(escaping: "a < b"))
    #expect(
      shop.shown(in: "{{title}}|{{body}}")
        == "&lt;b&gt; &amp; &quot;quotes&quot; &amp; &#39;more&#39;|a &lt; b")
  }

  @Test func spaceInATagMeansNothing() {
    #expect(Shop().shown(in: "{{ title }}{{# items }}{{/ items}}") == "Shop")
  }

  @Test func aFlagShowsItsSectionOrTheInvertedOne() {
    let template = "{{#isOpen}}in{{/isOpen}}{{^isOpen}}out{{/isOpen}}"
    #expect(Shop(isOpen: true).shown(in: template) == "in")
    #expect(Shop(isOpen: false).shown(in: template) == "out")
  }

  @Test func aListRepeatsItsSection() {
    let template = "{{#items}}<{{name}}>{{/items}}{{^items}}none{{/items}}"
    #expect(Shop().shown(in: template.replacing("<{{name}}>", with: "({{name}})")) == "none")
    let shop = Shop(items: [.init(name: "a"), .init(name: "b")])
    #expect(shop.shown(in: "{{#items}}({{name}}){{/items}}{{^items}}none{{/items}}") == "(a)(b)")
  }

  @Test func whatMayBeAbsentIsAskedForByASection() {
    let template = "{{#note}}<p>{{note}}</p>{{/note}}{{#owner}}{{name}}{{/owner}}"
    #expect(Shop().shown(in: template) == "")
    let shop = Shop(note: "n", owner: .init(name: "Ada"))
    #expect(shop.shown(in: template) == "<p>n</p>Ada")
  }

  @Test func anAbsentTextShowsNothing() {
    #expect(Shop().shown(in: "[{{note}}]") == "[]")
  }

  @Test func aSectionSeesTheNamesAroundItAndShadowsThem() {
    let shop = Shop(items: [.init(name: "a", href: LinkTarget(compiled: "a.html"))])
    #expect(
      shop.shown(in: #"{{#items}}{{title}} <a href="{{href}}">{{name}}</a>{{/items}}"#)
        == #"Shop <a href="a.html">a</a>"#)
  }

  @Test func commentsLeaveNothing() {
    #expect(Shop().shown(in: "a{{! a note\nof two lines }}b") == "ab")
  }

  @Test func aLineThatHoldsOnlyATagGoesAwayWhole() {
    let template = """
      <ul>
        {{! every item }}
        {{#items}}
        <li>{{name}}</li>
        {{/items}}
      </ul>

      """
    let shop = Shop(items: [.init(name: "a"), .init(name: "b")])
    #expect(shop.shown(in: template) == "<ul>\n  <li>a</li>\n  <li>b</li>\n</ul>\n")
  }

  @Test(arguments: ["\n", "\r\n", "\r"]) func everyLineBreakCounts(lineBreak: String) {
    let lines = ["a", "{{#isOpen}}", "b", "{{/isOpen}}", "c"]
    #expect(
      Shop(isOpen: true).shown(in: lines.joined(separator: lineBreak))
        == ["a", "b", "c"].joined(separator: lineBreak))
  }

  @Test func aLineWithTwoTagsStays() {
    #expect(Shop(isOpen: true).shown(in: " {{#isOpen}} {{/isOpen}} \n") == "   \n")
  }

  @Test func aPartialSeesTheNamesAroundItsTag() {
    let shop = Shop(items: [.init(name: "a")])
    #expect(
      shop.shown(
        in: "{{#items}}\n{{> parts/item}}\n{{/items}}",
        partials: [("parts/item.html", "{{name}} of {{title}}\n")]) == "a of Shop\n")
  }

  @Test func aPartialWithinALineDoesNotBreakIt() {
    #expect(
      Shop().shown(in: "({{> part}}), {{> part}}", partials: [("part.html", "{{title}}\n")])
        == "(Shop), Shop")
  }

  @Test func aLaterFileOfTheSameNameReplacesTheFirst() {
    let (theme, diagnostics) = Theme.compile(
      [.init(path: "page.html", text: "old")],
      overrides: [.init(path: "page.html", text: "new")], pages: [Shop.page])
    #expect(diagnostics == [])
    #expect(theme.render(Shop.page.name, Shop().record) == Array("new".utf8))
  }
}

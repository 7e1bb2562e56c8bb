import Diagnostics
import Templating
import TestSupport
import Testing

@Suite struct TemplateFindingsTests {
  @Test(arguments: [
    (
      "{{⟦titel⟧}}", Rule.unknownTemplateName,
      "nothing is named 'titel' here; did you mean 'title'?"
    ),
    (
      "{{#items}}{{⟦nam⟧}}{{/items}}", .unknownTemplateName,
      "nothing is named 'nam' here; did you mean 'name'?"
    ),
    ("{{⟦name⟧}}", .unknownTemplateName, "nothing is named 'name' here"),
    (
      "{{#⟦itmes⟧}}{{anything}}{{/itmes}}", .unknownTemplateName,
      "nothing is named 'itmes' here; did you mean 'items'?"
    ),
    ("{{#⟦items⟧}}", .unclosedSection, "the section 'items' is not closed"),
    ("{{#items}}{{#⟦isOpen⟧}}{{/items}}", .unclosedSection, "the section 'isOpen' is not closed"),
    (
      "{{#isOpen}}{{/⟦isOpn⟧}}", .straySectionEnd,
      "no section 'isOpn' is open here; did you mean 'isOpen'?"
    ),
    ("{{/⟦items⟧}}", .straySectionEnd, "no section 'items' is open here"),
    ("⟦{{⟧title", .unclosedTag, "this tag has no '}}' on its line"),
    ("⟦{{⟧title\n}}", .unclosedTag, "this tag has no '}}' on its line"),
    ("⟦{{⟧ti {{title}}", .unclosedTag, "this tag has no '}}' on its line"),
    ("⟦{{{title}}}⟧", .unsupportedTag, "no tag writes text without escaping it"),
    ("⟦{{&title}}⟧", .unsupportedTag, "no tag writes text without escaping it"),
    ("⟦{{}}⟧", .unsupportedTag, "this tag names nothing"),
    ("{{⟦owner.name⟧}}", .unsupportedTag, "'owner.name' is not a name"),
    ("{{⟦.⟧}}", .unsupportedTag, "'.' is not a name"),
    ("{{⟦=<% %>=⟧}}", .unsupportedTag, "'=<% %>=' is not a name"),
    (
      "{{#⟦title⟧}}{{/title}}", .wrongSlotUse,
      "'title' is text that is always there, not a section"
    ),
    ("{{⟦items⟧}}", .wrongSlotUse, "'items' is a list and cannot be shown"),
    ("{{⟦isOpen⟧}}", .wrongSlotUse, "'isOpen' is a flag and cannot be shown"),
    ("{{⟦owner⟧}}", .wrongSlotUse, "'owner' is an optional record and cannot be shown"),
    (
      "{{> ⟦parts/itm⟧}}", .unknownPartial,
      "there is no template 'parts/itm.html'; did you mean 'parts/item'?"
    ),
    ("{{> ⟦page⟧}}", .endlessTemplate, "'page' includes itself"),
  ]) func pointsAtTheMistake(template: String, rule: Rule, message: String) {
    let source = MarkedSource(template)
    let (_, diagnostics) = Shop.compile(
      source.file.text(in: 0..<source.file.utf8.count), partials: [("parts/item.html", "")])
    #expect(diagnostics.map(\.message) == [message])
    #expect(diagnostics.map(\.rule) == [rule])
    #expect(diagnostics.map(\.span) == source.spans)
  }

  @Test func aMistakeInAPartialIsReportedOnceHoweverOftenItIsIncluded() {
    let (_, diagnostics) = Shop.compile(
      "{{> part}}{{> part}}", partials: [("part.html", "{{titel}}")])
    #expect(diagnostics.map(\.rule) == [.unknownTemplateName])
    #expect(diagnostics.map(\.span.file) == [FileID(1)])
  }

  @Test func whatIsRightAroundAMistakeStillShows() {
    #expect(Shop().shown(in: "{{title}} {{titel}} {{#items}}") == "Shop  ")
    #expect(Shop().shown(in: "a {{ b") == "a {{ b")
  }

  @Test func sectionsNestToABoundedDepth() {
    let many = String(repeating: "{{#isOpen}}", count: 100_000)
    let (_, diagnostics) = Shop.compile(many)
    #expect(diagnostics.map(\.rule) == [.endlessTemplate])
  }

  @Test func partialsThatLeadBackAreFound() {
    let (_, diagnostics) = Shop.compile(
      "{{> a}}", partials: [("a.html", "{{> b}}"), ("b.html", "{{> a}}")])
    #expect(diagnostics.map(\.message) == ["'a' includes itself"])
  }

  @Test func partialsThatMultiplyAreBounded() {
    let partials = (0..<12).map { level in
      ("p\(level).html", String(repeating: "{{title}}{{> p\(level + 1)}}", count: 10))
    }
    let (_, diagnostics) = Shop.compile("{{> p0}}", partials: partials + [("p12.html", "")])
    #expect(!diagnostics.isEmpty)
    #expect(diagnostics.map(\.rule).filter { $0 != .endlessTemplate } == [])
  }

  @Test func anOverrideThatReplacesNothingIsNamed() {
    let (_, diagnostics) = Theme.compile(
      [.init(path: "page.html", text: "")],
      overrides: [.init(id: FileID(1), path: "pgae.html", text: "{{title}}")],
      pages: [Shop.page])
    #expect(
      diagnostics.map(\.message) == ["no page uses 'pgae.html'; did you mean 'page.html'?"])
  }
}

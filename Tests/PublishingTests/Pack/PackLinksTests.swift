import Testing

@testable import Publishing

/// One document of parts that were made for pages of their own.
@Suite struct PackLinksTests {
  private let links = PackLinks(
    entities: ["threats/t-1.html": "T-1", "elements/till%20&%20door.html": "e-till"],
    images: ["../files/a.png": "data:image/png;base64,AA=="])

  @Test(
    arguments: [
      // What the pack holds is led to within it, whatever the link asked for there.
      (
        "<a href=\"threats/t-1.html#risk\">T-1</a><i id=\"T-1\">",
        "<a href=\"#T-1\">T-1</a><i id=\"T-1\">"
      ),
      (
        "<a href=\"elements/till%20&amp;%20door.html\">x</a><i id=\"e-till\">",
        "<a href=\"#e-till\">x</a><i id=\"e-till\">"
      ),
      // What it does not hold is plain words.
      ("<a class=\"id\" href=\"threats/t-1.html\">T-1</a>", "<a class=\"id\">T-1</a>"),
      ("<a href=\"risks.html\">x</a>", "<a>x</a>"),
      ("<a href=\"#gone\">x</a>", "<a>x</a>"),
      ("<a href=\"#here\">x</a><p id=\"here\">", "<a href=\"#here\">x</a><p id=\"here\">"),
      // The web stays where it is; the marks of the shell are not looked for.
      ("<a href=\"https://a.example/?b#c\">x</a>", "<a href=\"https://a.example/?b#c\">x</a>"),
      ("<a href=\"mailto:a@b.example\">x</a>", "<a href=\"mailto:a@b.example\">x</a>"),
      ("<svg><use href=\"#open\"/></svg>", "<svg><use href=\"#open\"/></svg>"),
      // An id counts once, where it is first.
      ("<p id=\"a\"><p id=\"a\" class=\"b\">", "<p id=\"a\"><p class=\"b\">"),
      // Pictures are in the file, or not at all.
      (
        "<img src=\"../files/a.png\" alt=\"A\">",
        "<img src=\"data:image/png;base64,AA==\" alt=\"A\">"
      ),
      ("<img src=\"../files/b.png\" alt=\"B\">", "<img alt=\"B\">"),
      // What only looks like an attribute is left alone.
      (
        "<p title=\" href=\" id=\"a\">the text id=\"b\" href=\"c\"</p>",
        "<p title=\" href=\" id=\"a\">the text id=\"b\" href=\"c\"</p>"
      ),
    ])
  func linksAreSettled(markup: String, settled: String) {
    #expect(String(decoding: links.settle(Array(markup.utf8)), as: UTF8.self) == settled)
  }
}

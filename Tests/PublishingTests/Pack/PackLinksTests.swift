import Testing

@testable import Publishing

/// One document of parts that were made for pages of their own.
@Suite struct PackLinksTests {
  private let links = PackLinks(
    pages: ["threats/t-1.html": "T-1", "elements/till%20&%20door.html": "e-till"],
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

  /// Of two packs in one document each keeps its own ids apart, and leads into the other.
  @Test(
    arguments: [
      ("<a href=\"#here\">x</a><p id=\"here\">", "<a href=\"#a/here\">x</a><p id=\"a/here\">"),
      (
        "<a href=\"threats/t-1.html\">T-1</a><i id=\"T-1\">",
        "<a href=\"#a/T-1\">T-1</a><i id=\"a/T-1\">"
      ),
      ("<a href=\"../b/threats/t-1.html\">b/T-1</a>", "<a href=\"#b/T-1\">b/T-1</a>"),
      ("<a href=\"../b/threats/t-2.html\">b/T-2</a>", "<a>b/T-2</a>"),
      (
        "<svg aria-labelledby=\"t d\"><title id=\"t\">x</title><desc id=\"d\">y</desc></svg>",
        "<svg aria-labelledby=\"a/t a/d\"><title id=\"a/t\">x</title><desc id=\"a/d\">y</desc></svg>"
      ),
      (
        "<marker id=\"h\"/><path marker-end=\"url(#h)\"/><rect fill=\"url(#dots)\"/>",
        "<marker id=\"a/h\"/><path marker-end=\"url(#a/h)\"/><rect fill=\"url(#dots)\"/>"
      ),
    ])
  func packsInOneDocumentStayApart(markup: String, settled: String) {
    let links = PackLinks(
      pages: [
        "threats/t-1.html": "a/T-1", "../b/threats/t-1.html": "b/T-1",
        "../b/threats/t-2.html": "b/T-2",
      ], images: [:], prefix: "a/", others: ["b/T-1"])
    #expect(String(decoding: links.settle(Array(markup.utf8)), as: UTF8.self) == settled)
  }
}

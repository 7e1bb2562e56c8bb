import Model
import Testing

@Suite struct DestinationTests {
  @Test(
    arguments: [
      ("b.md", "shop/b.md", nil), ("../c.md#x", "c.md", "x"), ("#here", "shop/a.md", "here"),
      ("/top.md", "top.md", nil), ("my%20file.pdf", "shop/my file.pdf", nil),
      ("", "shop/a.md", nil),
      ("a%2", "shop/a%2", nil), ("b.md?x=1#gr%C3%B6%C3%9Fe", "shop/b.md", "größe"),
      ("./d/../b.md", "shop/b.md", nil), ("#", "shop/a.md", ""),
    ] as [(String, String, String?)])
  func aPathIsReadFromItsPage(written: String, path: String, anchor: String?) {
    #expect(Destination(written, from: "shop/a.md") == .place(path: path, anchor: anchor))
  }

  @Test(arguments: [
    ("https://example.com", "https"), ("JavaScript:alert(1)", "javascript"),
    ("java\nscript:alert(1)", "javascript"), ("\u{1}data:text/html,x", "data"), ("c:x", "c"),
  ])
  func anAddressHasItsSchemeInSmallLetters(written: String, scheme: String) {
    #expect(Destination(written, from: "a.md") == .address(scheme: scheme))
  }

  @Test func anAddressWithoutSchemeIsNoPath() {
    #expect(Destination("//example.com/x", from: "a.md") == .schemeless)
    #expect(Destination("\\\\example.com", from: "a.md") == .schemeless)
  }

  @Test func whatLeavesTheWorkspaceIsOutside() {
    #expect(Destination("../../x.md", from: "shop/a.md") == .outside)
    #expect(Destination("%2E%2E/%2E%2E/x.md", from: "shop/a.md") == .outside)
  }
}

import Testing

@testable import Preview

/// What a preview adds to a page.
@Suite struct DressedPageTests {
  @Test func thePolicyGetsTheRightToListenAndNoOther() {
    let page = dressed(
      """
      <head><meta http-equiv="Content-Security-Policy" content="default-src 'none'; script-src 'self'">
      </head><body></body>
      """)
    #expect(
      page.text.contains("content=\"connect-src 'self'; default-src 'none'; script-src 'self'\""))
    #expect(
      page.policy
        == "connect-src 'self'; default-src 'none'; script-src 'self'; frame-ancestors 'none'")
  }

  @Test(arguments: [
    "<head></head><body>x</body>",
    "<head><meta http-equiv=\"Content-Security-Policy\" content=\"a\r\nb: c\"></head>", "", "plain",
  ])
  func aPageThatStatesNoPolicyGetsTheStrictest(markup: String) {
    let policy = dressed(markup).policy
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("script-src 'self'"))
    #expect(!policy.contains("\n"))
  }

  @Test func theScriptStandsInTheHeadAndTheBannerOnTop() {
    let page = dressed(
      "<head><title>x</title></head><body class=\"a\"><main></main></body>",
      banner: "<aside>Wrong</aside>")
    #expect(page.text.contains("data-version=\"v1\" defer></script>\n</head>"))
    #expect(page.text.contains("<body class=\"a\"><aside>Wrong</aside><main>"))
  }

  @Test func linksFromTheRootAreRelativeOnesWithASlash() {
    let page = """
      <a href="#main"></a><a href="a/b.html"></a><a href="https://x.example/"></a><a href="/c"></a>
      <script src="site.js"></script><a href="mailto:a@b.example"></a><a href="">
      """
    let rooted = """
      <a href="#main"></a><a href="/a/b.html"></a><a href="https://x.example/"></a><a href="/c"></a>
      <script src="/site.js"></script><a href="mailto:a@b.example"></a><a href="">
      """
    #expect(String(decoding: DressedPage.rooted(Array(page.utf8)), as: UTF8.self) == rooted)
  }

  private func dressed(_ page: String, banner: String? = nil) -> (text: String, policy: String) {
    let page = DressedPage(Array(page.utf8), version: "v1", banner: banner.map { Array($0.utf8) })
    return (String(decoding: page.contents, as: UTF8.self), page.policy)
  }
}

import Foundation
import TestSupport
import Testing

@Suite(
  .serialized,
  .enabled(if: Gate.isInstalled, "needs Chromium, Java and .build/test-tools: make setup-tests"))
struct BrowserTests {
  @Test(arguments: Area.allCases.filter { $0 != .attacks && $0 != .names })
  func everyTypeOfPageIsWhatItsReadersWerePromised(_ area: Area) throws {
    let site = try ExampleSite()
    for problem in try Gate.problems(of: area, in: site.url) {
      Issue.record(Comment(rawValue: problem))
    }
  }

  /// The example was approved before its repository began, so that it has no such page.
  @Test(arguments: [
    Area.accessibility, .reflow, .isolation, .scripts, .print, .markup, .links,
  ])
  func aPageOfChangesIsNoException(_ area: Area) throws {
    let site = try ExampleSite(ofStates: [
      ("2026-03-01", Self.approved),
      (
        "2026-04-01",
        Self.approved.replacing("read orders", with: "read and change orders")
          .replacing("severity: low", with: "severity: high")
          .replacing("mitigation M-1\n", with: "mitigation LOCK\nformerly: [M-1]\n")
          .replacing("  F-2: { from: till, to: customer, name: Receipt }\n", with: "")
          .replacing("date: 2026-02-01", with: "date: 2026-02-01\nevery: 30 days")
          .replacing("to: till, name: Order }", with: "to: orders, name: Order }")
      ),
    ])
    let type = area == .links ? nil : "changes"
    for problem in try Gate.problems(of: area, in: site.url, type: type) {
      Issue.record(Comment(rawValue: problem))
    }
  }

  private static let approved = """
    ---
    model: shop
    title: Shop
    ---
    ```dataflow D-1
    boundaries: { cloud: { name: Cloud } }
    elements:
      customer: { type: actor, name: Customer }
      till: { type: process, name: Till, in: cloud }
      orders: { type: store, name: Orders, in: cloud }
    flows:
      F-1: { from: customer, to: till, name: Order }
      F-2: { from: till, to: customer, name: Receipt }
    ```

    ```threat T-1
    title: Orders are read
    statement: A [thief] with [a backup] can [read orders].
    targets: [orders]
    risk: { severity: low }
    ```

    ```mitigation M-1
    title: A lock
    mitigates: [T-1]
    status: implemented
    ```

    ```evidence E-1
    verifies: [M-1]
    method: audit
    result: passed
    date: 2026-02-01
    ```

    ```review R-1
    date: 2026-03-01
    by: [A, B]
    decision: approved
    ```

    """

  @Test func nothingThatAnAuthorWritesRunsEvenWithoutThePolicy() throws {
    let site = try ExampleSite(of: HostileText.all)
    for problem in try Gate.problems(of: .attacks, in: site.url) {
      Issue.record(Comment(rawValue: problem))
    }
  }

  /// The page of each pair is called by what its readers type, and says what stands on it.
  @Test func aQueryIsFoldedAsTheIndexIs() throws {
    let pages = SearchPair.all.map { pair in
      (path: "\(pair.asked).md", text: "---\ntitle: '\(pair.written)'\n---\n")
    }
    let site = try ExampleSite(of: pages)
    for problem in try Gate.problems(of: .names, in: site.url) {
      Issue.record(Comment(rawValue: problem))
    }
  }

  @Test(arguments: [
    "<script>alert(1)</script>", "<img src=x onerror=alert(1)>", "<svg onload=alert(1)></svg>",
    "<a href='javascript:alert(1)'>x</a>", "<p onmouseover='alert(1)'>x</p>",
    "<img src='https://evil.example/x.png'>",
  ])
  func anAttackThatSucceedsIsFound(_ attack: String) throws {
    let site = try ExampleSite(of: [("shop.md", "# Shop")])
    try site.replace("</main>", with: attack + "</main>", in: "index.html")
    #expect(try !Gate.problems(of: .attacks, in: site.url).isEmpty)
  }

  @Test(arguments: [
    (Area.links, "<a href=\"no/such/page.html\">x</a>"), (.links, "<a href=\"#nowhere\">x</a>"),
  ])
  func aBrokenLinkIsFound(_ area: Area, _ fault: String) throws {
    let site = try ExampleSite(of: [("shop.md", "# Shop")])
    try site.replace("</main>", with: fault + "</main>", in: "index.html")
    #expect(try Gate.problems(of: area, in: site.url).count == 1)
  }

  /// A gate that lets everything through would pass as well.
  @Test(arguments: [
    (Area.accessibility, #"<img src="x.png">"#),
    (.reflow, "<pre>\(String(repeating: "wide", count: 100))</pre>"),
    (.isolation, #"<p style="color: red">Styled in place</p>"#),
    (.isolation, #"<a href="a.html"><img src="https://example.com/x.png" alt="x"></a>"#),
    (.scripts, "<script>document.body.append('late')</script>"),
    (.markup, #"<p id="main">Twice</p>"#),
  ])
  func aFaultIsFound(_ area: Area, _ fault: String) throws {
    let site = try ExampleSite()
    if area == .scripts {
      try site.replace("Content-Security-Policy", with: "ignored", in: "404.html")
    }
    try site.replace("</main>", with: fault + "</main>", in: "404.html")
    let problems = try Gate.problems(of: area, in: site.url, type: "404")
    #expect(problems.contains { $0.hasPrefix("\(area.rawValue): 404") }, "\(problems)")
  }
}

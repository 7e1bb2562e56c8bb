import Testing

@testable import Driver

/// The change as one file that needs nothing beside it.
@Suite struct HTMLDiffTests {
  private static let shop = """
    ---
    model: shop
    title: Shop
    ---
    ```threat T-1
    title: Orders are read
    statement: A [thief] can [read orders].
    risk: { severity: high }
    ```

    """

  private func sheet(_ old: String, _ new: String) throws -> String {
    let (before, after) = (try TemporaryFolder(), try TemporaryFolder())
    try before.write("shop.md", old)
    try after.write("shop.md", new)
    let request = WorkspaceRequest(root: after.path, asOf: "2026-11-21", jobs: 2)
    let diff = try diff(from: before.path, to: nil, request)
    return String(decoding: try diff.htmlForm(request), as: UTF8.self)
  }

  @Test func itAllowsNoStyleButItsOwn() throws {
    let sheet = try sheet(Self.shop, Self.shop.replacing("read orders", with: "change orders"))
    let start = try #require(sheet.firstRange(of: "<style>"))
    let end = try #require(sheet.firstRange(of: "</style>"))
    let rules = Array(sheet[start.upperBound..<end.lowerBound].utf8)
    let hash = base64(of: SHA256Digest(of: rules).bytes)
    #expect(sheet.contains("default-src &#39;none&#39;; style-src &#39;sha256-\(hash)&#39;"))
    #expect(!sheet.contains("<script"))
    #expect(
      sheet.contains("can <del><span class=\"vh\">deleted: </span>read</del>"), "\(sheet)")
  }

  @Test func whatAnAuthorWritesStaysText() throws {
    let hostile = "</style><script>alert(1)</script>\" onload=\"alert(1)"
    let sheet = try sheet(
      Self.shop,
      Self.shop.replacing("read orders", with: hostile.replacing("\"", with: "'"))
        .replacing("title: Orders are read", with: "title: '\(hostile)'"))
    #expect(!sheet.contains("<script"))
    #expect(!sheet.contains("\" onload=\""))
    #expect(sheet.contains("&lt;script&gt;"))
  }

  @Test func whereNothingChangedItSaysSo() throws {
    #expect(try sheet(Self.shop, Self.shop).contains("Nothing changed."))
  }

  @Test func aDiagramThatDiffersIsDrawnAndToldInWords() throws {
    guard Graphviz() != nil else { return }
    let diagram = """
      ```dataflow overview
      title: Overview
      elements:
        web: { type: process, name: Web }
        orders: { type: store, name: Orders }
      flows:
        F-1: { from: web, to: orders }
      ```

      """
    let sheet = try sheet(
      Self.shop + diagram,
      Self.shop
        + diagram.replacing("flows:", with: "  cache: { type: cache, name: Cache }\nflows:"))
    #expect(sheet.ranges(of: "<figure").count == 1)
    #expect(sheet.contains("<li>Data store (cache) Cache is new</li>"))
    #expect(sheet.contains("aria-label=\"data store Cache, new\""))
    // One that came or went as a whole shows no difference.
    #expect(!(try self.sheet(Self.shop, Self.shop + diagram)).contains("<figure"))
    #expect(!(try self.sheet(Self.shop + diagram, Self.shop)).contains("<figure"))
  }
}

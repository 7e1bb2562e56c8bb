import Diagnostics
import Testing

@testable import Model

/// What a model says is the same however it is written, and another as soon as it says more.
@Suite struct ModelContentTests {
  private static let index = """
    ---
    model: shop
    title: Shop
    status: in-review
    summary: It sells tea.
    ---

    # Shop

    It sells tea, and *only* tea.

    ```dataflow D-1
    elements:
      buyer: { type: actor, name: Buyer }
      till: { type: process, name: Till }
    flows:
      F-1: { from: buyer, to: till, name: Order }
    ```

    ```threat T-1
    statement: A [thief] can [open the till], which leads to [lost money].
    targets: [till]
    stride: [tampering, spoofing]
    mitigations: [M-1]
    ---
    Seen once, by night.
    ```

    """

  private static let work = """
    # Work

    ```mitigation M-1
    title: A lock
    status: implemented
    ```

    """

  private static let review = """

    ```review R-1
    date: 2026-03-02
    by: [Red team]
    decision: approved
    ```

    """

  private func content(_ pages: [String: String]) throws -> [UInt8] {
    let workspace = state(pages, on: "2026-11-21")
    let model = try #require(workspace.modelIndices.first)
    return workspace.content(of: model)
  }

  private func content(index: String = index, work: String = work) throws -> [UInt8] {
    try content(["shop/index.md": index, "shop/work.md": work])
  }

  @Test(arguments: [
    ("[tampering, spoofing]", "[tampering, spoofing]", "[spoofing, tampering]"),
    ("wrap", "It sells tea, and *only* tea.", "It sells tea,\nand\n_only_ tea."),
    ("quotes", "title: Shop", "title: 'Shop'"),
    ("status", "status: in-review", "reviewed: 2026-03-02\nversion: 2\nstatus: approved"),
    ("default", "targets: [till]", "status: open\ntargets: [till]"),
    ("comment", "targets: [till]", "# why\ntargets: [till]"),
    ("flow style", "{ type: actor, name: Buyer }", "\n    name: Buyer\n    type: actor"),
  ])
  func anotherWayToWriteItSaysTheSame(name: String, old: String, new: String) throws {
    #expect(try content(index: Self.index.replacing(old, with: new)) == content())
  }

  @Test func anotherPlaceSaysTheSame() throws {
    let parts = Self.index.split(separator: "```threat", maxSplits: 1)
    let moved = try content(
      index: String(parts[0]), work: Self.work + "\n```threat" + parts[1])
    #expect(try moved == content())
    let renamed = try content(["shop/index.md": Self.index, "shop/more.md": Self.work])
    #expect(try renamed == content())
    let otherSide = try content(
      index: Self.index.replacing("mitigations: [M-1]\n", with: ""),
      work: Self.work.replacing("title: A lock", with: "title: A lock\nmitigates: [T-1]"))
    #expect(try otherSide == content())
  }

  @Test func reviewsAreNoPartOfIt() throws {
    #expect(try content(index: Self.index + Self.review) == content())
    #expect(try content(work: Self.review + Self.work) == content())
  }

  @Test(arguments: [
    ("[open the till]", "[empty the till]"), ("Seen once", "Seen twice"),
    ("*only* tea", "tea and coffee"), ("summary: It", "owner: tea\nsummary: It"),
    ("targets: [till]", "targets: [till, F-1]"), ("mitigations: [M-1]\n", ""),
    ("to: till, name: Order", "to: till, name: Payment"),
    ("from: buyer, to: till", "from: till, to: buyer"),
    ("type: process", "type: store"), ("stride: [tampering, spoofing]", "stride: [tampering]"),
    ("title: Shop", "title: Store"), ("threat T-1", "threat T-2"),
    ("mitigations: [M-1]", "mitigations: [M-1]\nallow: { unlinked-part: It is known }"),
  ])
  func whateverElseItSaysMakesItAnother(old: String, new: String) throws {
    #expect(try content(index: Self.index.replacing(old, with: new)) != content())
  }

  @Test func anotherModelIsNoPartOfIt() throws {
    let other = "---\nmodel: bank\n---\n\n```evidence E-1\nverifies: [shop/M-1]\n```\n"
    let both = try content([
      "shop/index.md": Self.index, "shop/work.md": Self.work, "zbank.md": other,
    ])
    #expect(try both == content())
  }

  /// What a model takes over from a library is what it says.
  @Test func whatItIsBasedOnIsPartOfIt() throws {
    func content(_ action: String) throws -> [UInt8] {
      let library = """
        ---
        model: lib
        ---
        ```threat G-1
        statement: A [thief] can [\(action)].
        ```
        """
      let user = "---\nmodel: app\n---\n```threat T-1\nbased-on: lib/G-1\n```\n"
      return try self.content(["app.md": user, "zlib.md": library])
    }
    #expect(try content("read everything") != content("destroy everything"))
    #expect(try content("read everything") == content("read\n  everything"))
  }
}

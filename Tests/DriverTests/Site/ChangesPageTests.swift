import Model
import TestSupport
import Testing

@testable import Driver

/// Each model that was approved tells what changed since, as far as the repository has that state.
@Suite struct ChangesPageTests {
  private static let model = """
    ---
    model: shop
    title: Shop
    ---
    # Shop

    ```dataflow D-1
    boundaries: { cloud: { name: Cloud } }
    elements:
      customer: { type: actor, name: Customer }
      till: { type: process, name: Till, in: cloud }
    flows:
      F-1: { from: customer, to: till, name: Order }
    ```

    ```threat T-1
    title: Orders are <i>read</i>
    statement: A [thief] with [a backup] can [read orders].
    targets: [F-1]
    risk: { severity: high }
    status: open
    ```

    ```threat T-2
    title: Shop is slow
    statement: A [crowd] can [order at once].
    targets: [till]
    risk: { severity: high }
    ```

    """

  private static let review =
    "```review R-1\ndate: 2026-03-01\nby: [A, B]\ndecision: approved\n```\n"

  /// A repository whose model was approved on the first of March.
  private static func repository() throws -> ScriptedRepository? {
    guard let repository = try ScriptedRepository() else { return nil }
    try repository.folder.write("shop.md", model + review)
    try repository.commit("Approve", on: "2026-03-01")
    return repository
  }

  private static func change(_ repository: ScriptedRepository) throws {
    var text = model.replacing("with [a backup] can", with: "with [a lost backup] can")
      .replacing("status: open", with: "status: in-treatment")
    if let start = text.firstRange(of: "```threat T-2")?.lowerBound {
      text.removeSubrange(start...)
    }
    text.replace("name: Order }", with: "name: Order }\n  F-2: { from: till, to: customer }")
    try repository.folder.write("shop.md", text + review)
    try repository.commit("Work", on: "2026-04-01")
  }

  /// The text of a page; what stands in blocks of its own may run together.
  private func words(_ page: String, of site: BuiltSite) -> String {
    let markup = PageMarkup(site.files[page] ?? [])
    return markup.text(0..<markup.bytes.count).split(whereSeparator: \.isWhitespace)
      .joined(separator: " ")
  }

  @Test func aModelIsComparedWithTheStateThatWasApproved() throws {
    guard let repository = try Self.repository() else { return }
    let approved = try repository.head()
    try Self.change(repository)
    let site = try repository.built()
    let text = words("shop/changes.html", of: site)
    for sentence in [
      "2 changes need a decision. 1 threat removed, 1 changed; 1 data flow added;",
      "Compared with the commit \(approved) of 1 March 2026, which R-1 approved on 1 March 2026, "
        + "as it was judged on that day.",
      "T-2 (Shop is slow) was removed while it was High and not settled: say where it went.",
      "F-2 crosses cloud, and no threat strikes it: say what can go wrong, or why nothing can.",
      "In treatment was open",
      "Statement: A thief with a inserted: lost backup can read orders.",
      "− RemovedT-2 Shop is slow open, HighA crowd can order at once.",
    ] {
      #expect(text.contains(sentence), "\(sentence)\n\(text)")
    }
    #expect(site.text("shop/changes.html").contains("Orders are &lt;i&gt;read&lt;/i&gt;"))
    #expect(site.text("shop/index.html").contains("<a href=\"changes.html\">Changes</a>"))
    #expect(
      site.text("shop/reviews/index.html")
        .contains("<a href=\"../changes.html\">What changed since</a>"))
    #expect(deadLinks(of: site) == [])
  }

  @Test func whereNothingChangedThePageSaysSo() throws {
    guard let repository = try Self.repository() else { return }
    let text = words("shop/changes.html", of: try repository.built())
    #expect(text.contains("Nothing changed since it was approved on 1 March 2026."), "\(text)")
  }

  @Test func thereIsNoPageWhereThereIsNothingToCompareWith() throws {
    guard let repository = try ScriptedRepository() else { return }
    try repository.folder.write("shop.md", Self.model)
    try repository.commit("Begin", on: "2026-03-02")
    #expect(try repository.built().files["shop/changes.html"] == nil)
    // Approved before anything was committed.
    try repository.folder.write("shop.md", Self.model + Self.review)
    try repository.commit("Approve", on: "2026-03-03")
    let site = try repository.built()
    #expect(site.files["shop/changes.html"] == nil)
    #expect(!site.text("shop/index.html").contains("changes.html"))
  }

  @Test func anEditionForThePublicDoesNotTellOfChanges() throws {
    guard let repository = try Self.repository() else { return }
    try Self.change(repository)
    let site = try repository.built(audience: .public)
    #expect(site.files["shop/index.html"] != nil)
    #expect(!site.files.keys.contains { $0.hasSuffix("changes.html") })
  }

  @Test func theSameInputMakesTheSameBytes() throws {
    guard let repository = try Self.repository() else { return }
    try Self.change(repository)
    let (one, other) = (try repository.built(), try repository.built())
    #expect(one.files["shop/changes.html"] == other.files["shop/changes.html"])
  }

  @Test func whoWatchesGetsWhatABuildMakesAndAPreviewLeavesItOut() throws {
    guard let repository = try Self.repository() else { return }
    let request = WorkspaceRequest(root: repository.folder.path, asOf: "2026-11-21", jobs: 2)
    var watch = Session(request, output: "_site", audience: .internal, tellsHistory: true)
    var preview = Session(request, output: "_site", audience: .internal, tellsHistory: false)
    for _ in 0..<2 {
      try Self.change(repository)
      let site = try #require(try watch.next())
      let item = site.plan.first { $0.path == "shop/changes.html" }?.item
      #expect(
        item.map { site.contents(of: $0) } == (try repository.built()).files["shop/changes.html"])
      try repository.commit("Nothing else", on: "2026-04-02")
    }
    let site = try #require(try preview.next())
    #expect(!site.plan.contains { $0.path == "shop/changes.html" })
  }
}

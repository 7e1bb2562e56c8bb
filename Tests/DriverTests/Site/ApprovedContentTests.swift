import Diagnostics
import Model
import Testing

@testable import Driver

/// Whether a model still is what was approved stands where its approval is told of.
@Suite struct ApprovedContentTests {
  private func shop(_ digest: String) -> String {
    """
    ---
    model: shop
    title: Shop
    reviewed: 2026-03-02
    ---

    ```threat T-1
    statement: A [thief] can [open the till].
    ```

    ```review R-1
    date: 2026-03-02
    by: [Red team]
    decision: approved
    \(digest)
    ```

    """
  }

  /// The shop as it was approved; `later`: what somebody made of it.
  private func folder(later: (String) -> String = { $0 }) throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write("shop.md", shop(""))
    let workspace = try compile(request(folder)).workspace
    let model = try #require(workspace.modelIndices.first)
    let digest = workspace.contentDigest(of: model)
    try folder.write("shop.md", later(shop("digest: \(digest)")))
    return folder
  }

  private func request(_ folder: TemporaryFolder) -> WorkspaceRequest {
    WorkspaceRequest(root: folder.path, asOf: "2026-11-21", jobs: 1)
  }

  private func told(_ folder: TemporaryFolder) throws -> [String] {
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    return [
      site.markup("shop/verdict.html").words, site.markup("shop/reviews/index.html").words,
      try pack(folder),
    ]
  }

  private func pack(_ folder: TemporaryFolder) throws -> String {
    let settings = PrintSettings(
      models: [], profile: .reviewer, paper: .a4, engine: .none, audience: .internal)
    return String(decoding: try printPack(request(folder), settings).html, as: UTF8.self)
  }

  @Test func whatIsAsItWasSaysSo() throws {
    let folder = try folder()
    for text in try told(folder) { #expect(text.contains("As approved on 2 Mar 2026")) }
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(site.markup("shop/reviews/r-1.html").words.contains("Model today As reviewed"))
    #expect(site.text("shop/model.json").contains("\"content\": \"same\""))
  }

  @Test func whatChangedSaysSo() throws {
    let folder = try folder { $0.replacing("open the till", with: "empty the till") }
    for text in try told(folder) {
      #expect(text.contains("Changed since it was approved on 2 Mar 2026"))
    }
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(site.markup("shop/reviews/r-1.html").words.contains("Model today Changed since"))
    #expect(site.text("shop/model.json").contains("\"content\": \"changed\""))
  }

  @Test func whatNobodyKnowsIsNotTold() throws {
    let folder = try folder { $0.replacing("digest: ", with: "version: ") }
    for text in try told(folder) {
      #expect(!text.contains("As approved") && !text.contains("since it was approved"))
    }
  }

  @Test func aDigestOfAnotherKindIsNotCompared() throws {
    let folder = try folder { $0.replacing("digest: v1-", with: "digest: v9-") }
    for text in try told(folder) {
      #expect(text.contains("Approved on 2 Mar 2026; whether it changed cannot be told"))
    }
    let report = try check(request(folder), .normal)
    #expect(
      report.findings.diagnostics.filter { $0.rule.name == "approval-of-other-content" }
        .map(\.message) == ["the digest of 'R-1' is not one that can be compared"])
  }
}

import Diagnostics
import Model
import Testing

@testable import Driver

/// What changed since the last approval is told by the repository, where there is one.
@Suite struct ChangedSinceReviewTests {
  /// A shop whose design was approved on 2 March 2026.
  private func shop(
    elements: String = "", flow: String = "{ from: buyer, to: till, name: Order }",
    review: String = "date: 2026-03-02"
  ) -> String {
    """
    ---
    model: shop
    title: Shop
    ---

    ```asset orders
    title: Orders
    ```

    ```dataflow D-1
    boundaries:
      zone: { name: Zone }
    elements:
      buyer: { type: actor, name: Buyer }
      till: { type: process, name: Till, in: zone }
    \(elements)flows:
      F-1: \(flow)
    ```

    ```review R-1
    \(review)
    by: [Red team]
    decision: approved
    ```

    """
  }

  private let guest = "  guest: { type: actor, name: Guest }\n"

  private func messages(_ repository: ScriptedRepository, on day: String = "2026-11-21") throws
    -> [String]
  {
    let report = try check(
      WorkspaceRequest(root: repository.folder.path, asOf: day, jobs: 1), .normal)
    return report.findings.diagnostics.filter { $0.rule.name == "changed-since-review" }.map(
      \.message)
  }

  private func repository(
    committed day: String = "2026-03-01", _ page: String? = nil
  ) throws -> ScriptedRepository {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", page ?? shop())
    try repository.commit("Model the shop", on: day)
    return repository
  }

  @Test func whatCameInIsFoundWhetherItIsCommittedOrNot() throws {
    let repository = try repository()
    #expect(try messages(repository) == [])
    try repository.folder.write("shop.md", shop(elements: guest))
    let expected = ["'guest' came in after 'R-1' approved the model on 2026-03-02"]
    #expect(try messages(repository) == expected)
    try repository.commit("Guests", on: "2026-04-01")
    #expect(try messages(repository) == expected)
  }

  @Test func whatWentOutAndWhatMovedIsFoundToo() throws {
    let repository = try repository(committed: "2026-03-01", shop(elements: guest))
    try repository.folder.write(
      "shop.md",
      shop(flow: "{ from: till, to: buyer, name: Receipt }")
        .replacing("name: Till, in: zone", with: "name: Till"))
    #expect(
      try messages(repository) == [
        "'till' lay in 'zone' when 'R-1' approved the model on 2026-03-02",
        "'F-1' led from 'buyer' to 'till' when 'R-1' approved the model on 2026-03-02",
        "'guest' went out after 'R-1' approved the model on 2026-03-02",
      ])
  }

  @Test func whatWasRenamedIsNotNew() throws {
    let repository = try repository()
    let renamed = shop().replacing("buyer: {", with: "customer: { formerly: [buyer],")
      .replacing("from: buyer", with: "from: customer")
    try repository.folder.write("shop.md", renamed)
    #expect(try messages(repository) == [])
  }

  @Test func wordsAndPlacesOfFilesAreNoChange() throws {
    let repository = try repository()
    try repository.folder.write(
      "shop.md",
      shop().replacing("name: Buyer", with: "name: Client").replacing(
        "\n\n```a", with: "\n\nA.\n\n```a")
        + "\nMore.\n")
    #expect(try messages(repository) == [])
  }

  /// The last commit of the day counts, or of an earlier one.
  @Test func theDayOfTheReviewIsTheLastThatCounts() throws {
    let repository = try repository()
    try repository.folder.write("shop.md", shop(elements: guest))
    try repository.commit("Guests, just in time", on: "2026-03-02")
    #expect(try messages(repository) == [])
  }

  @Test func aReviewNamesItsCommit() throws {
    let repository = try repository()
    let first = try repository.head()
    try repository.folder.write(
      "shop.md", shop(elements: guest, review: "date: 2026-05-01\ncommit: '\(first)'"))
    try repository.commit("Guests", on: "2026-04-01")
    #expect(
      try messages(repository) == [
        "'guest' came in after 'R-1' approved the model on 2026-05-01"
      ])
    try repository.folder.write(
      "shop.md", shop(elements: guest, review: "date: 2026-05-01\ncommit: --all"))
    #expect(try messages(repository) == [])
  }

  @Test func withoutAStateOfThatTimeNothingIsFound() throws {
    let late = try repository(committed: "2026-03-03")
    try late.folder.write("shop.md", shop(elements: guest))
    #expect(try messages(late) == [])
    let early = try repository()
    try early.folder.write("shop.md", shop(elements: guest))
    #expect(try messages(early, on: "2026-03-01") == [])
    try early.folder.write(
      "shop.md", shop(elements: guest).replacing("approved\n", with: "rejected\n"))
    #expect(try messages(early) == [])
  }

  @Test func withoutARepositoryNothingIsFound() throws {
    let folder = try TemporaryFolder()
    try folder.write("shop.md", shop(elements: guest))
    let report = try check(
      WorkspaceRequest(root: folder.path, asOf: "2026-11-21", jobs: 1), .normal)
    #expect(!report.findings.diagnostics.contains { $0.rule.name == "changed-since-review" })
  }

  /// A model of many files, in a folder of the repository, with a file that moved.
  @Test func aModelOfManyFilesIsReadAsItWas() throws {
    let repository = try #require(try ScriptedRepository())
    let index = shop()
    try repository.folder.write("models/threatpress.yml", "exclude: [old]\n")
    try repository.folder.write("models/shop/index.md", index)
    try repository.folder.write("models/shop/assets.md", "```asset cards\ntitle: Cards\n```\n")
    try repository.folder.write("models/old/shop/x.md", "```asset coins\ntitle: Coins\n```\n")
    try repository.commit("Model the shop", on: "2026-03-01")
    try repository.run(["mv", "models/shop/assets.md", "models/shop/worth.md"])
    let request = WorkspaceRequest(
      root: repository.folder.path + "/models", asOf: "2026-11-21", jobs: 1)
    #expect(
      try !check(request, .normal).findings.diagnostics.contains {
        $0.rule.name == "changed-since-review"
      })
    try repository.folder.write("models/shop/more.md", "```asset coins\ntitle: Coins\n```\n")
    #expect(
      try check(request, .normal).findings.diagnostics
        .filter { $0.rule.name == "changed-since-review" }.map(\.message)
        == ["'coins' came in after 'R-1' approved the model on 2026-03-02"])
  }
}

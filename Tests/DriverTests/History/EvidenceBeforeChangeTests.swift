import Diagnostics
import Model
import Testing

@testable import Driver

/// Whether a mitigation was changed after its evidence is told by the repository, where there is one.
@Suite struct EvidenceBeforeChangeTests {
  /// A shop whose lock was shown to work on 10 March 2026.
  private func shop(
    keys: String = "title: Three wrong words lock the till", text: String = "For ten minutes.",
    evidence: String = "date: 2026-03-10", more: String = ""
  ) -> String {
    """
    ---
    model: shop
    title: Shop
    ---

    ```threat T-1
    statement: A [thief] can [guess the word of the till].
    ```

    ```mitigation M-1
    \(keys)
    status: implemented
    mitigates: [T-1]
    ---
    \(text)
    ```

    ```evidence E-1
    verifies: [M-1]
    method: pentest
    result: passed
    \(evidence)
    ```
    \(more)
    """
  }

  private func messages(
    in root: String, on day: String = "2026-11-21"
  ) throws -> [String] {
    let report = try check(WorkspaceRequest(root: root, asOf: day, jobs: 1), .normal)
    return report.findings.diagnostics.filter { $0.rule.name == "evidence-before-change" }.map(
      \.message)
  }

  /// The shop, and what became of it on a later day.
  private func repository(
    _ before: String? = nil, then after: String, on day: String = "2026-04-01"
  ) throws -> ScriptedRepository {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", before ?? shop())
    try repository.commit("Model the shop", on: "2026-03-01")
    try repository.folder.write("shop.md", after)
    try repository.commit("Change the shop", on: day)
    return repository
  }

  private let found = [
    "'E-1' showed on 2026-03-10 that 'M-1' works; what 'M-1' says was changed on 2026-04-01"
  ]

  @Test func otherWordsAfterTheEvidenceAreFound() throws {
    let title = try repository(then: shop(keys: "title: Five wrong words lock the till"))
    #expect(try messages(in: title.folder.path) == found)
    #expect(try messages(in: title.folder.path, on: "2026-03-31") == [])
    let text = try repository(then: shop(text: "For one minute."))
    #expect(try messages(in: text.folder.path) == found)
  }

  @Test(arguments: [
    "owner: guards\ntitle: Three wrong words lock the till\ntags: [lock]",
    "title: >\n  Three wrong words\n  lock the till",
    "due: 2026-02-01\ntitle: 'Three wrong words lock the till'",
  ])
  func whatSaysTheSameIsNoChange(keys: String) throws {
    let repository = try repository(then: shop(keys: keys, text: "For\nten minutes."))
    #expect(try messages(in: repository.folder.path) == [])
  }

  @Test func theDayOfTheEvidenceAndEarlierOnesAreBeforeIt() throws {
    let changed = shop(text: "For one minute.")
    let same = try repository(then: changed, on: "2026-03-10")
    #expect(try messages(in: same.folder.path) == [])
    let earlier = try repository(then: changed, on: "2026-03-02")
    #expect(try messages(in: earlier.folder.path) == [])
  }

  @Test func laterEvidenceShowsItAgain() throws {
    let again = """

      ```evidence E-2
      verifies: [M-1]
      method: pentest
      result: passed
      date: 2026-04-01
      ```
      """
    let repository = try repository(then: shop(text: "For one minute.", more: again))
    #expect(try messages(in: repository.folder.path) == [])
  }

  /// What is being written is nobody's change yet.
  @Test func onlyCommitsCount() throws {
    let repository = try repository(then: shop())
    try repository.folder.write("shop.md", shop(text: "For one minute."))
    #expect(try messages(in: repository.folder.path) == [])
  }

  @Test func whatWasChangedAndMovedLaterIsFound() throws {
    let repository = try #require(try ScriptedRepository())
    let parts = shop().split(separator: "```mitigation", maxSplits: 1)
    let end = try #require(parts[1].firstRange(of: "```\n")?.upperBound)
    try repository.folder.write("shop/index.md", shop())
    try repository.commit("Model the shop", on: "2026-03-01")
    try repository.folder.write(
      "shop/index.md", shop().replacing("ten minutes", with: "one minute"))
    try repository.commit("Shorter", on: "2026-04-01")
    try repository.folder.write("shop/index.md", "\(parts[0])\(parts[1][end...])")
    try repository.folder.write(
      "shop/work.md",
      "```mitigation\(parts[1][..<end])".replacing("ten minutes", with: "one minute"))
    try repository.commit("A page for the work", on: "2026-05-01")
    #expect(try messages(in: repository.folder.path) == found)
  }

  @Test func aShallowCloneClaimsNothingThatItCannotSee() throws {
    let repository = try repository(then: shop(text: "For one minute."))
    let copy = try TemporaryFolder()
    for (depth, expected) in [(1, []), (2, found)] {
      try repository.run([
        "clone", "--quiet", "--depth=\(depth)", "file://\(repository.folder.path)",
        "\(copy.path)/\(depth)",
      ])
      #expect(try messages(in: "\(copy.path)/\(depth)") == expected)
    }
  }

  @Test func withoutARepositoryNothingIsFoundAndItsAnswerStays() throws {
    let folder = try TemporaryFolder()
    let answer = "date: 2026-03-10\nallow: { evidence-before-change: A typing error }"
    try folder.write("shop.md", shop(evidence: answer))
    let report = try check(
      WorkspaceRequest(root: folder.path, asOf: "2026-11-21", jobs: 1), .normal)
    #expect(!report.findings.diagnostics.contains { $0.rule.name == "evidence-before-change" })
    #expect(!report.findings.diagnostics.contains { $0.rule.name == "unused-allow" })
  }
}

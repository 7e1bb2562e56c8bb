import Model
import Testing

@testable import Driver

@Suite struct ContentDigestTests {
  /// The digest stands in records for years. Whoever changes what is digested, and so this digest,
  /// raises the number in front of it.
  @Test func theDigestOfAModelStaysWhatItIs() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "shop.md",
      """
      ---
      model: shop
      title: Shop
      ---

      It sells tea.

      ```dataflow D-1
      elements:
        buyer: { type: actor, name: Buyer }
        till: { type: process, name: Till }
      flows:
        F-1: { from: buyer, to: till, name: Order }
      ```

      ```threat T-1
      statement: A [thief] can [open the till].
      targets: [till, { id: F-1, status: resolved }]
      risk: { likelihood: high, impact: low }
      steps: [Come by night, Break the lock]
      ---
      Seen *once*, see [[F-1]].
      ```
      """)
    let compilation = try compile(
      WorkspaceRequest(root: folder.path, asOf: "2026-11-21", jobs: 1))
    let model = try #require(compilation.workspace.modelIndices.first)
    #expect(compilation.workspace.contentDigest(of: model) == "v1-d04086776db3d238e434")
  }
}

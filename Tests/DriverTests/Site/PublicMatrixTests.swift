import Model
import Testing

@testable import Driver

/// In an edition for the public what is missing may only be internal, so no matrix calls it a gap.
@Suite struct PublicMatrixTests {
  private static let shop = """
    ---
    model: shop
    frameworks: [stride]
    ---

    # Shop

    ```dataflow D-1
    elements:
      till: { type: store }
      book: { type: store, considered: { tampering: "See [[M-77]]" } }
    ```

    ```threat T-1
    title: Told
    targets: [till]
    stride: [tampering]
    ```

    ```threat T-77
    title: Untold
    audience: internal
    targets: [till]
    stride: [denial-of-service]
    mitigations: [M-1, M-77]
    ```

    ```mitigation M-1
    title: Lock
    status: implemented
    ```

    ```mitigation M-77
    title: Hidden lock
    audience: internal
    status: implemented
    mitigates: [T-1]
    ```
    """

  private func site(_ audience: Audience) throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("shop.md", Self.shop)
    return try BuiltSite(of: folder.path, audience: audience, keepsGoing: true)
  }

  private static let paths = [
    "shop/coverage/stride", "shop/trace/threats-mitigations", "shop/trace/threats-elements",
  ]

  @Test func nothingIsCalledAGapAndNothingInternalIsNamed() throws {
    let site = try site(.public)
    for path in Self.paths.flatMap({ [$0 + ".html", $0 + ".csv"] }) {
      let text = site.text(path)
      #expect(!text.isEmpty, "\(path)")
      for word in ["#gap\"/></svg>gap", ",gap", "class=\"hole\"", "none", "T-77", "M-77", "Hidden"]
      {
        let traces = text.split(separator: "\n").filter {
          $0.contains(word) && !$0.contains("<symbol") && !$0.contains("default-src")
            && !$0.contains("class=\"none\"")
        }
        #expect(traces == [], "\(path): \(word)")
      }
    }
  }

  @Test func theEditionForInsidersTellsBoth() throws {
    let site = try site(.internal)
    let coverage = site.text("shop/coverage/stride.html")
    #expect(coverage.contains("class=\"hole\""))
    #expect(coverage.contains("T-77"))
    #expect(site.text("shop/coverage/stride.csv").contains(",gap,"))
    #expect(site.text("shop/trace/threats-mitigations.csv").contains("M-77,Hidden lock"))
  }
}

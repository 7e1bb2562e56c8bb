import Model
import Publishing
import Testing

@testable import Driver

/// The register and its heat-maps say of every threat what the model says.
@Suite struct RiskRegisterTests {
  private static let model = """
    ---
    model: shop
    ---

    # Shop

    ```threat T-1
    title: By the grid
    risk: { likelihood: high, impact: very-high }
    residual: { likelihood: low, impact: low }
    mitigations: [M-1]
    ```

    ```threat T-2
    title: In place
    risk: { likelihood: high, impact: very-high }
    residual: { likelihood: low, impact: low }
    mitigations: [M-2]
    ```

    ```threat T-3
    title: By a score
    risk: { cvss: "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H" }
    ```

    ```threat T-4
    title: Borne too long
    risk: { severity: medium }
    response: accept
    accepted: { by: A. Leaf, on: 2026-01-02, until: 2026-11-20, reason: It is rare }
    ```

    ```threat T-5
    title: Insured
    response: transfer
    transferred-to: The insurer
    ```

    ```threat T-6
    title: Not here
    status: not-applicable
    because: There is no till
    risk: { likelihood: high, impact: high }
    ```

    ```threat T-7
    title: Taken away
    response: avoid
    because: The feature is gone
    risk: { likelihood: low, impact: high }
    ```

    ```mitigation M-1
    status: planned
    ```

    ```mitigation M-2
    status: implemented
    ```

    ```view V-1
    title: What was
    show: threat
    as: heat-map
    risk: initial
    ```

    ```view V-2
    title: By mitigation
    show: threat
    where: not (mitigations is empty)
    against: mitigations
    as: matrix
    ```

    ```view V-3
    title: By the letters
    show: threat
    against: stride
    as: matrix
    ```
    """

  private static let site = Result {
    let folder = try TemporaryFolder()
    try folder.write("shop.md", model)
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  /// The ids in the fields of the maps, by the anchors of the fields.
  private func fields(of path: String) throws -> [String: [String]] {
    let markup = try MatrixMarkup(
      PageMarkup(Self.site.get().files[path] ?? []), tableClass: "heat")
    var fields: [String: [String]] = [:]
    for cell in markup.rows.flatMap(\.cells) {
      guard let anchor = cell.anchors.first else { continue }
      fields[anchor] = cell.links.filter { $0.contains("threats/") }.map { link in
        String((link.split(separator: "/").last ?? "").dropLast(".html".count))
      }
    }
    return fields
  }

  @Test func everyThreatStandsInTheFieldOfItsRating() throws {
    #expect(
      try fields(of: "shop/risks.html") == [
        "initial-4-5": ["t-1", "t-2"], "initial-2-4": ["t-7"], "current-4-5": ["t-1"],
        "current-2-2": ["t-2"], "current-2-4": ["t-7"],
      ])
  }

  @Test func whatIsRatedOtherwiseStandsBesideAndWhatIsDismissedNowhere() throws {
    let page = try Self.site.get().text("shop/risks.html")
    let start = try #require(page.ranges(of: "id=\"initial-beside\">").first)
    let list = page[start.upperBound...].prefix { $0 != "\n" }
    #expect(list.contains("T-3") && list.contains("T-4"))
    #expect(!list.contains("T-6") && !list.contains("T-5"))
  }

  @Test func anAcceptanceThatHasEndedIsMarked() throws {
    let page = try Self.site.get().text("shop/risks.html")
    #expect(page.contains("Ended 20 Nov 2026"))
    #expect(page.contains("The insurer"))
    #expect(page.contains("The feature is gone"))
    #expect(page.contains("It is rare"))
  }

  @Test func theFileHasALineForEachThreat() throws {
    let file = try #require(CSVFile(try Self.site.get().files["shop/risks.csv"] ?? []))
    #expect(Set(file["Id"]) == Set((1...7).map { "T-\($0)" }))
    let line = try #require(file.rows.first { $0[1] == "T-2" })
    #expect(zip(file.header, line).first { $0.0 == "Current impact" }?.1 == "low")
    #expect(zip(file.header, line).first { $0.0 == "Initial impact" }?.1 == "very-high")
  }

  @Test func aViewIsAHeatMapOfTheThreatsItShows() throws {
    let fields = try fields(of: "shop/index.html")
    #expect(
      fields == [
        "view-v-1-4-5": ["t-1", "t-2"], "view-v-1-4-4": ["t-6"], "view-v-1-2-4": ["t-7"],
      ])
  }

  @Test func aViewIsAMatrixOfItsThreatsAgainstAPath() throws {
    let markup = try MatrixMarkup(
      PageMarkup(Self.site.get().files["shop/index.html"] ?? []), tableClass: "trace")
    let rows = markup.rows.map { $0.cells.map(\.text) }
    #expect(
      rows == [
        ["Threat", "M-1", "M-2"], ["T-1 By the grid", "Planned", ""],
        ["T-2 In place", "", "Implemented"],
      ])
  }

  @Test func aMatrixAgainstNothingSaysSo() throws {
    #expect(try Self.site.get().text("shop/index.html").contains("By the letters: none."))
  }
}

import Testing

@testable import Driver

/// How a threat's page and the register tell where a rating comes from.
@Suite struct RatingPagesTests {
  private static let model = """
    ---
    model: shop
    ---

    # Shop

    ```threat T-1
    risk: { cvss: "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N/E:U/S:P" }
    residual: { cvss: "CVSS:3.1/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N/E:U" }
    mitigations: [M-1]
    ```

    ```threat T-2
    risk:
      owasp: { skill-level: 5, motive: 2, opportunity: 7, size: 1, ease-of-discovery: 3, \
    ease-of-exploit: 6, awareness: 9, intrusion-detection: 2, financial-damage: 9, \
    reputation-damage: 9, non-compliance: 7, privacy-violation: 9 }
    residual: { severity: high }
    mitigations: [M-1, M-2]
    ```

    ```threat T-3
    risk: { likelihood: frequent, impact: high }
    residual: { likelihood: very-likely, impact: low }
    mitigations: [M-2]
    ```

    ```mitigation M-1
    status: implemented
    ```

    ```mitigation M-2
    status: planned
    ```
    """

  private static let site = Result {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "risk-matrix: threagile\nrisk-appetite: medium")
    try folder.write("shop.md", model)
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  private func page(_ name: String) throws -> String {
    try Self.site.get().text("shop/\(name).html")
  }

  @Test func aScoreIsNamedAndExplainedByWhatCountedForIt() throws {
    let page = try page("threats/t-1")
    #expect(page.contains("<span>CVSS-BT 8.1</span>"))
    #expect(page.contains("CVSS 4.0 scores the initial risk 8.1, High, for attack vector network"))
    #expect(page.contains("exploit maturity unreported."))
    #expect(page.contains("CVSS 3.1 scores the target risk 0.0, None, for"))
    #expect(page.contains("availability impact none."))
  }

  @Test func meansOfFactorsAreExplained() throws {
    let page = try page("threats/t-2")
    #expect(page.contains("<span>OWASP likelihood 4.375</span><span>OWASP impact 8.5</span>"))
    #expect(page.contains("The initial risk is High by OWASP"))
    #expect(page.contains("4.375, is medium"))
    #expect(page.contains("is above the appetite for risk, Medium; nobody accepted it."))
  }

  @Test func bothScalesOfAKnownMatrixAreShown() throws {
    #expect(try page("threats/t-3").contains("<span>frequent</span><span>high impact</span>"))
    let register = try page("risks")
    #expect(register.contains("<th scope=\"row\">very likely</th>"))
    #expect(register.contains("very high<span class=\"vh\"> impact</span>"))
    #expect(register.contains("frequent, high impact"))
  }

  @Test func theRegisterTellsWhatRemainsAboveTheAppetite() throws {
    let register = try page("risks")
    #expect(register.contains("up to Medium may remain unaccepted; 1 threat remains above."))
    #expect(register.contains("Remains above the appetite"))
  }
}

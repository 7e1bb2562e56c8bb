import Model
import Testing

/// CVSS vectors as they are written, without anybody to compare with.
@Suite struct CVSSVectorTests {
  private static let three = "CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H"
  private static let four = "CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N"

  /// Version 4.0's are worked out with FIRST's own calculator in its examples.
  @Test(arguments: [
    (three, 9.8, "CVSS", CVSSBand.critical),
    (three + "/E:U/RL:O/RC:U", 9.8, "CVSS", .critical),
    ("CVSS:3.0/AV:P/AC:H/PR:H/UI:R/S:U/C:N/I:N/A:N", 0, "CVSS", .nothing),
    (four, 9.3, "CVSS-B", .critical),
    (four + "/E:X/S:P", 9.3, "CVSS-B", .critical),
    (four + "/E:U", 8.1, "CVSS-BT", .high),
    (four + "/MSI:S", 10, "CVSS-BE", .critical),
    (four + "/E:P/CR:L/IR:L/AR:L", 7.9, "CVSS-BTE", .high),
    (
      "CVSS:4.0/AV:L/AC:L/AT:P/PR:L/UI:N/VC:H/VI:H/VA:H/SC:N/SI:N/SA:N", 7.3, "CVSS-B", .high
    ),
    ("CVSS:4.0/AV:P/AC:H/AT:P/PR:H/UI:A/VC:N/VI:N/VA:N/SC:N/SI:N/SA:N", 0, "CVSS-B", .nothing),
  ])
  func aVectorHasAScoreWithANameAndABand(
    _ text: String, _ score: Double, _ name: String, _ band: CVSSBand
  ) throws {
    let vector = try #require(CVSSVector(text))
    #expect(vector.score == score)
    #expect(vector.nomenclature == name)
    #expect(vector.band == band)
  }

  @Test(arguments: [
    (three + "/E:Q", "E"), (four + "/E:F", "E"), (four.replacing("AT:N", with: "AT:L"), "AT"),
  ])
  func aValueThatAMetricCannotHaveIsAFlaw(_ text: String, _ metric: String) {
    guard case .failure(.unknownValue(_, let found)) = CVSSVector.read(text) else {
      Issue.record("\(text) has no such flaw")
      return
    }
    #expect(found.name == metric)
  }

  @Test(arguments: [
    ("AV:N/AC:L", CVSSFlaw.noVersion), ("CVSS:2.0/AV:N", .noVersion),
    (three + "/", .notAMetric("")),
    (three + "/AT:N", .unknownMetric("AT", .threeOne)), (three + "/A:N", .repeated("A")),
    ("CVSS:4.0/AV:N/AC:L/AT:N/PR:N/UI:N/VC:H/VI:H/VA:H/SC:N", .missing(["SI", "SA"])),
  ])
  func theFirstFlawOfATextIsTold(_ text: String, _ flaw: CVSSFlaw) {
    guard case .failure(let found) = CVSSVector.read(text) else {
      Issue.record("\(text) has no flaw")
      return
    }
    #expect(found == flaw)
  }
}

import Model
import Testing

/// The matrices of others, as they are published.
@Suite struct RiskMatrixTests {
  @Test(arguments: [
    ("unlikely", "low", RiskLevel.low), ("unlikely", "high", .medium),
    ("unlikely", "very-high", .high), ("likely", "low", .medium), ("likely", "medium", .high),
    ("very-likely", "very-high", .high), ("frequent", "high", .high),
    ("frequent", "very-high", .critical),
  ])
  func threagileMultipliesThePlaces(_ likelihood: String, _ impact: String, _ level: RiskLevel) {
    #expect(RiskMatrix(.threagile).severity(likelihood: likelihood, impact: impact) == level)
  }

  @Test(arguments: [
    ("very-low", "very-high", RiskLevel.low), ("low", "high", .low), ("low", "very-high", .medium),
    ("moderate", "high", .medium), ("moderate", "very-high", .high), ("high", "moderate", .medium),
    ("very-high", "low", .low), ("high", "very-high", .critical),
  ])
  func nistLooksUpTheLevel(_ likelihood: String, _ impact: String, _ level: RiskLevel) {
    #expect(RiskMatrix(.nist80030).severity(likelihood: likelihood, impact: impact) == level)
  }

  @Test(arguments: RiskMatrixPreset.allCases)
  func aPresetHasARowForEachLikelihoodAndFallsNowhere(_ preset: RiskMatrixPreset) {
    let matrix = RiskMatrix(preset)
    #expect(matrix.rows.count == matrix.likelihoods.count)
    for (row, next) in zip(matrix.rows, matrix.rows.dropFirst()) {
      #expect(row.count == matrix.impacts.count)
      #expect(zip(row, next).allSatisfy { $0 <= $1 })
      #expect(zip(row, row.dropFirst()).allSatisfy { $0 <= $1 })
    }
  }
}

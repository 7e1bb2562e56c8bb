import Diagnostics
import Model
import Testing

/// Severities by OWASP's factors, as the methodology's own tables have them.
@Suite struct OWASPRatingTests {
  /// Likelihood and impact are the means of factors that are all the same.
  @Test(arguments: [
    (0.0, 2.9, RiskLevel.low, true), (2.9, 3, .low, false), (2.9, 6, .medium, false),
    (3, 2.9, .low, false), (5.9, 5.9, .medium, false), (3, 6, .high, false),
    (6, 0, .medium, false), (6, 3, .high, false), (9, 9, .critical, false),
  ])
  func theTableOfBothLevelsGivesTheSeverity(
    _ likelihood: Double, _ impact: Double, _ severity: RiskLevel, _ isNote: Bool
  ) throws {
    let rating = try #require(
      OWASPRating(factors([.likelihood: likelihood, .technicalImpact: impact])))
    #expect(rating.severity == severity)
    #expect(rating.isNote == isNote)
    #expect(!rating.isForBusiness)
  }

  @Test func theImpactOnTheBusinessCountsWhereItIsKnown() throws {
    let rating = try #require(
      OWASPRating(factors([.likelihood: 4, .technicalImpact: 9, .businessImpact: 1])))
    #expect(rating.impact == 1)
    #expect(rating.isForBusiness)
  }

  @Test func aGroupThatIsNotCompleteHasNoMean() {
    #expect(OWASPRating(factors([.likelihood: 4])) == nil)
    #expect(OWASPFactor.missing(in: factors([.likelihood: 4])).count == 8)
    #expect(OWASPFactor.missing(in: factors([.likelihood: 4, .technicalImpact: 3])).isEmpty)
    #expect(OWASPRating(factors([.likelihood: 9.5, .technicalImpact: 3])) == nil)
  }

  private func factors(_ numbers: [OWASPFactor.Group: Double]) -> FieldSet {
    let span = SourceSpan(file: FileID(0), range: 0..<0)
    return FieldSet(
      OWASPFactor.allCases.compactMap { factor in
        numbers[factor.group].map {
          FieldSet.Entry(
            key: Located(factor.rawValue, at: span), value: .number(Located($0, at: span)))
        }
      })
  }
}

package import Diagnostics

/// A rating by the factors of the OWASP Risk Rating Methodology.
///
/// Likelihood is the mean of its eight factors; impact is that of the four of business impact, or
/// of the four of technical impact where nobody knows the business. A table of both levels gives
/// the severity. Source: OWASP Risk Rating Methodology, steps 2 to 4.
package struct OWASPRating: Sendable, Hashable {
  /// A factor with its number.
  package struct Given: Sendable, Hashable {
    package let factor: OWASPFactor
    package let number: Double
  }

  /// The factors that count, in the order of the methodology.
  package let factors: [Given]
  /// From 0 to 9.
  package let likelihood: Double
  /// From 0 to 9.
  package let impact: Double
  /// Whether the impact is that on the business.
  package let isForBusiness: Bool

  /// The levels of both.
  package enum Level: Int, Sendable, Hashable {
    case low, medium, high

    init(of mean: Double) {
      self =
        switch mean {
        case ..<3: .low
        case ..<6: .medium
        default: .high
        }
    }

    package var word: String {
      switch self {
      case .low: "low"
      case .medium: "medium"
      case .high: "high"
      }
    }
  }

  /// The rating by factors; `nil` where a group is not complete, or a number is not on the scale.
  package init?(_ fields: FieldSet) {
    func complete(_ group: OWASPFactor.Group) -> [Given]? {
      let factors = OWASPFactor.all(of: group)
      let given = factors.compactMap { factor in
        fields[factor.key].map { Given(factor: factor, number: $0.value) }
      }.filter { Self.scale.contains($0.number) }
      return given.count == factors.count ? given : nil
    }
    let business = complete(.businessImpact)
    guard let likely = complete(.likelihood), let harm = business ?? complete(.technicalImpact)
    else { return nil }
    factors = likely + harm
    likelihood = Self.mean(of: likely)
    impact = Self.mean(of: harm)
    isForBusiness = business != nil
  }

  private static func mean(of factors: [Given]) -> Double {
    factors.reduce(0) { $0 + $1.number } / Double(factors.count)
  }

  /// The numbers that a factor may have.
  package static let scale = 0.0...9.0
}

extension OWASPRating {
  package var likelihoodLevel: Level { Level(of: likelihood) }

  package var impactLevel: Level { Level(of: impact) }

  /// Whether the methodology has but a note for it, which counts as low here.
  package var isNote: Bool { likelihoodLevel == .low && impactLevel == .low }

  package var severity: RiskLevel {
    switch likelihoodLevel.rawValue + impactLevel.rawValue {
    case ..<2: .low
    case 2: .medium
    case 3: .high
    default: .critical
    }
  }
}

extension OWASPFactor {
  package var key: Key<Located<Double>> { .number(rawValue, capitalisedSummary) }

  /// The summary as a sentence.
  private var capitalisedSummary: String {
    summary.prefix(1).uppercased() + summary.dropFirst() + "."
  }

  /// Those that are missing for a likelihood and an impact: none where the rating is complete, and
  /// both groups of impact where nothing is said of either.
  package static func missing(in fields: FieldSet) -> [OWASPFactor] {
    func missing(_ group: Group) -> [OWASPFactor] {
      all(of: group).filter { fields.entry($0.rawValue) == nil }
    }
    let (business, technical) = (missing(.businessImpact), missing(.technicalImpact))
    let hasBusiness = business.count < all(of: .businessImpact).count
    let hasTechnical = technical.count < all(of: .technicalImpact).count
    let impact: [OWASPFactor] =
      switch (hasBusiness, hasTechnical) {
      case (true, true): business.isEmpty ? technical : business
      case (true, false): business
      case (false, true): technical
      case (false, false): technical + business
      }
    return missing(.likelihood) + impact
  }
}

package import Diagnostics

/// The keys of a rating: likelihood and impact, or a CVSS vector, or OWASP's factors, or a plain
/// severity. Where several are given, the first of them counts.
package enum RiskRating {
  package static let likelihood = Key<Located<String>>.text(
    "likelihood", "How likely it is, as a level.", as: .level(.likelihood))
  package static let impact = Key<Located<String>>.text(
    "impact", "How bad it is, as a level.", as: .level(.impact))
  package static let severity = Key<Located<RiskLevel>>.choice(
    "severity", "The severity itself, where nothing finer is known.")
  package static let cvss = Key<Located<String>>.text(
    "cvss",
    "A vector of CVSS 4.0 or 3.1, such as 'CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H'.")
  package static let owasp = Key<FieldSet>.record(
    "owasp", "The factors of the OWASP Risk Rating Methodology, each a number from 0 to 9.",
    OWASPFactor.allCases.map(\.key.spec))
  package static let because = Key<Phrase>.phrase("because", "Why it is rated so.")

  package static let fields: [FieldSpec] = [
    likelihood.spec, impact.spec, severity.spec, cvss.spec, owasp.spec,
    because.spec,
  ]
}

/// The bands of risk, from the least.
package enum RiskLevel: String, Vocabulary {
  case low, medium, high, critical

  package var summary: String {
    switch self {
    case .low: "to be watched"
    case .medium: "to be dealt with in time"
    case .high: "to be dealt with soon"
    case .critical: "to be dealt with now"
    }
  }

  package var title: String {
    switch self {
    case .low: "Low"
    case .medium: "Medium"
    case .high: "High"
    case .critical: "Critical"
    }
  }

  private var rank: Int {
    switch self {
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }
}

extension RiskLevel: Comparable {
  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rank < rhs.rank }
}

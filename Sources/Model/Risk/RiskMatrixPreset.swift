/// The matrices of others, with the scales that belong to them.
package enum RiskMatrixPreset: String, Vocabulary {
  case threagile
  case nist80030 = "nist-800-30"

  package var summary: String {
    switch self {
    case .threagile:
      "Threagile's: unlikely, likely, very-likely, frequent by low, medium, high, very-high; its "
        + "elevated counts as high"
    case .nist80030:
      "table I-2 of NIST SP 800-30: very-low, low, moderate, high, very-high by the same; its "
        + "very low counts as low, its moderate as medium, its very high as critical"
    }
  }

  package var title: String {
    switch self {
    case .threagile: "Threagile"
    case .nist80030: "NIST SP 800-30"
    }
  }

  /// The scale of likelihood, from the least.
  var likelihoods: [String] {
    switch self {
    case .threagile: ["unlikely", "likely", "very-likely", "frequent"]
    case .nist80030: Self.nistScale
    }
  }

  /// The scale of impact, from the least.
  var impacts: [String] {
    switch self {
    case .threagile: ["low", "medium", "high", "very-high"]
    case .nist80030: Self.nistScale
    }
  }

  private static let nistScale = ["very-low", "low", "moderate", "high", "very-high"]

  /// A row for each likelihood, from the least; in it a severity for each impact.
  var rows: [[RiskLevel]] {
    switch self {
    case .threagile: Self.threagileRows
    case .nist80030: Self.nistRows
    }
  }

  /// Threagile multiplies the places on both scales: 1 is low, up to 3 medium, up to 8 elevated, up
  /// to 12 high, and 16 critical. There is no level between medium and high here, and a risk is
  /// rather called too great than too small.
  private static let threagileRows: [[RiskLevel]] = (1...4).map { likelihood in
    (1...4).map { impact in
      switch likelihood * impact {
      case ...1: .low
      case ...3: .medium
      case ...12: .high
      default: .critical
      }
    }
  }

  /// *Guide for Conducting Risk Assessments*, NIST SP 800-30 revision 1, table I-2.
  private static let nistRows: [[RiskLevel]] = [
    [.low, .low, .low, .low, .low],
    [.low, .low, .low, .low, .medium],
    [.low, .low, .medium, .medium, .high],
    [.low, .low, .medium, .high, .critical],
    [.low, .low, .medium, .high, .critical],
  ]
}

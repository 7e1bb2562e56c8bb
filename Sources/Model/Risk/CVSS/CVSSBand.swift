/// The qualitative scale of scores, the same in *CVSS v3.1: Specification Document*, section 5, and
/// *CVSS v4.0: Specification Document*, section 6.
package enum CVSSBand: Sendable, Hashable {
  case nothing, low, medium, high, critical

  init(of score: Double) {
    self =
      switch score {
      case ..<0.1: .nothing
      case ..<4: .low
      case ..<7: .medium
      case ..<9: .high
      default: .critical
      }
  }

  package var title: String {
    switch self {
    case .nothing: "None"
    case .low: "Low"
    case .medium: "Medium"
    case .high: "High"
    case .critical: "Critical"
    }
  }
}

/// The versions of CVSS whose vectors are scored.
package enum CVSSVersion: String, Sendable, Hashable, CaseIterable {
  case three = "3.0"
  case threeOne = "3.1"
  case four = "4.0"

  /// The version that a vector begins with, such as `CVSS:3.1`.
  init?(prefix: Substring) {
    guard let version = Self.allCases.first(where: { prefix == "CVSS:\($0.rawValue)" }) else {
      return nil
    }
    self = version
  }

  /// The metrics that a vector may have, in the order of the specification.
  package var metrics: [CVSSMetric] {
    switch self {
    case .three, .threeOne: CVSSMetric.ofVersionThree
    case .four: CVSSMetric.ofVersionFour
    }
  }

  func metric(_ name: String) -> CVSSMetric? { metrics.first { $0.name == name } }
}

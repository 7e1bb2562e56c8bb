/// A CVSS 3.1 base vector, and its score.
///
/// The formula and its constants are those of FIRST's *Common Vulnerability Scoring System v3.1:
/// Specification Document*, section 7.1.
package struct CVSSVector: Sendable, Hashable {
  /// The base score, from 0.0 to 10.0 in steps of 0.1.
  package let score: Double

  /// The vector of a text such as `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`; other metrics
  /// than the eight of the base may follow and do not count.
  package init?(_ text: String) {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let first = parts.first, first == "CVSS:3.1" || first == "CVSS:3.0" else { return nil }
    var metrics: [Substring: Substring] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: ":", omittingEmptySubsequences: false)
      guard pair.count == 2, metrics.updateValue(pair[1], forKey: pair[0]) == nil else {
        return nil
      }
    }
    guard let score = Self.score(of: metrics) else { return nil }
    self.score = score
  }

  /// The band of the score, by the specification's qualitative scale; a score of 0 counts as low.
  package var level: RiskLevel {
    switch score {
    case ..<4: .low
    case ..<7: .medium
    case ..<9: .high
    default: .critical
    }
  }

  private static func score(of metrics: [Substring: Substring]) -> Double? {
    guard let scope = metrics["S"], scope == "U" || scope == "C" else { return nil }
    let isChanged = scope == "C"
    let harm: [Substring: Double] = ["H": 0.56, "L": 0.22, "N": 0]
    let privileges: [Substring: Double] =
      isChanged ? ["N": 0.85, "L": 0.68, "H": 0.5] : ["N": 0.85, "L": 0.62, "H": 0.27]
    func weight(_ metric: Substring, _ weights: [Substring: Double]) -> Double? {
      metrics[metric].flatMap { weights[$0] }
    }
    guard let vector = weight("AV", ["N": 0.85, "A": 0.62, "L": 0.55, "P": 0.2]),
      let complexity = weight("AC", ["L": 0.77, "H": 0.44]),
      let privilege = weight("PR", privileges),
      let interaction = weight("UI", ["N": 0.85, "R": 0.62]),
      let confidentiality = weight("C", harm), let integrity = weight("I", harm),
      let availability = weight("A", harm)
    else { return nil }
    let base = 1 - (1 - confidentiality) * (1 - integrity) * (1 - availability)
    let impact =
      isChanged
      ? 7.52 * (base - 0.029) - 3.25 * fifteenthPower(base - 0.02) : 6.42 * base
    if impact <= 0 { return 0 }
    let exploitability = 8.22 * vector * complexity * privilege * interaction
    return roundUp(min((isChanged ? 1.08 : 1) * (impact + exploitability), 10))
  }

  private static func fifteenthPower(_ number: Double) -> Double {
    (0..<15).reduce(1) { power, _ in power * number }
  }

  /// The smallest number with one decimal that is not less, by the specification's integer method.
  private static func roundUp(_ number: Double) -> Double {
    let scaled = Int((number * 100_000).rounded())
    return scaled % 10_000 == 0
      ? Double(scaled) / 100_000 : Double(scaled / 10_000 + 1) / 10
  }
}

/// The base score of a CVSS vector of version 3.
///
/// The formula and its constants are those of FIRST's *Common Vulnerability Scoring System v3.1:
/// Specification Document*, section 7.1. Version 3.0 differs from it in how it rounds up, in words
/// only: of all 2,592 base vectors none has another score.
enum CVSSThreeScore {
  /// The base score of a vector that has all eight metrics of the base.
  static func base(of metrics: [String: String]) -> Double {
    let isChanged = metrics["S"] == "C"
    let privileges: [String: Double] =
      isChanged ? ["N": 0.85, "L": 0.68, "H": 0.5] : ["N": 0.85, "L": 0.62, "H": 0.27]
    func weight(_ metric: String, _ weights: [String: Double]) -> Double {
      metrics[metric].flatMap { weights[$0] } ?? 0
    }
    let kept = ["C", "I", "A"].reduce(1.0) { $0 * (1 - weight($1, harm)) }
    let base = 1 - kept
    let impact =
      isChanged
      ? 7.52 * (base - 0.029) - 3.25 * fifteenthPower(base - 0.02) : 6.42 * base
    if impact <= 0 { return 0 }
    let exploitability =
      8.22 * weight("AV", vectors) * weight("AC", complexities) * weight("PR", privileges)
      * weight("UI", interactions)
    return roundUp(min((isChanged ? 1.08 : 1) * (impact + exploitability), 10))
  }

  private static let vectors: [String: Double] = ["N": 0.85, "A": 0.62, "L": 0.55, "P": 0.2]
  private static let complexities: [String: Double] = ["L": 0.77, "H": 0.44]
  private static let interactions: [String: Double] = ["N": 0.85, "R": 0.62]
  private static let harm: [String: Double] = ["H": 0.56, "L": 0.22, "N": 0]

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

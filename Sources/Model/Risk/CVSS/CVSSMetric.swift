/// A metric of a CVSS vector, such as `AV`.
package struct CVSSMetric: Sendable, Hashable {
  /// What a metric tells of.
  package enum Group: Sendable, Hashable {
    /// The weakness itself; every vector has all of these.
    case base
    /// What attackers do with it by now, called temporal in version 3.
    case threat
    /// The place where the system runs.
    case environmental
    /// Beside the score.
    case supplemental
  }

  /// A value with what it stands for.
  package struct Value: Sendable, Hashable {
    package let code: String
    package let words: String
  }

  package let name: String
  /// What the name stands for.
  package let words: String
  package let group: Group
  package let values: [Value]

  /// The value of a metric of which nothing is said.
  static let notDefined = "X"

  init(
    _ name: String, _ words: String, _ group: Group, _ values: KeyValuePairs<String, String>
  ) {
    self.name = name
    self.words = words
    self.group = group
    let nothing = group == .base ? [] : [Value(code: Self.notDefined, words: "not defined")]
    self.values = nothing + values.map { Value(code: $0.key, words: $0.value) }
  }

  package func allows(_ code: String) -> Bool { values.contains { $0.code == code } }
}

private let requirement: KeyValuePairs = ["H": "high", "M": "medium", "L": "low"]
private let harm: KeyValuePairs = ["H": "high", "L": "low", "N": "none"]
private let complexity: KeyValuePairs = ["L": "low", "H": "high"]
private let privileges: KeyValuePairs = ["N": "none", "L": "low", "H": "high"]
private let reach: KeyValuePairs = ["N": "network", "A": "adjacent", "L": "local", "P": "physical"]

private let requirements = [
  CVSSMetric("CR", "confidentiality requirement", .environmental, requirement),
  CVSSMetric("IR", "integrity requirement", .environmental, requirement),
  CVSSMetric("AR", "availability requirement", .environmental, requirement),
]

extension CVSSMetric {
  /// Those of *CVSS v3.1: Specification Document*, sections 2 to 4; version 3.0 has the same.
  static let ofVersionThree: [CVSSMetric] = {
    let interaction: KeyValuePairs = ["N": "none", "R": "required"]
    let scope: KeyValuePairs = ["U": "unchanged", "C": "changed"]
    let base = [
      CVSSMetric("AV", "attack vector", reach),
      CVSSMetric("AC", "attack complexity", complexity),
      CVSSMetric("PR", "privileges required", privileges),
      CVSSMetric("UI", "user interaction", interaction),
      CVSSMetric("S", "scope", scope),
      CVSSMetric("C", "confidentiality impact", harm),
      CVSSMetric("I", "integrity impact", harm),
      CVSSMetric("A", "availability impact", harm),
    ]
    let temporal = [
      CVSSMetric(
        "E", "exploit code maturity", .threat,
        ["H": "high", "F": "functional", "P": "proof of concept", "U": "unproven"]),
      CVSSMetric(
        "RL", "remediation level", .threat,
        ["U": "unavailable", "W": "workaround", "T": "temporary fix", "O": "official fix"]),
      CVSSMetric(
        "RC", "report confidence", .threat,
        ["C": "confirmed", "R": "reasonable", "U": "unknown"]),
    ]
    return base + temporal + requirements + base.map(\.modified)
  }()

  /// Those of *CVSS v4.0: Specification Document*, sections 2 to 5.
  static let ofVersionFour: [CVSSMetric] = {
    let base = [
      CVSSMetric("AV", "attack vector", reach),
      CVSSMetric("AC", "attack complexity", complexity),
      CVSSMetric("AT", "attack requirements", ["N": "none", "P": "present"]),
      CVSSMetric("PR", "privileges required", privileges),
      CVSSMetric("UI", "user interaction", ["N": "none", "P": "passive", "A": "active"]),
      CVSSMetric("VC", "confidentiality of the vulnerable system", harm),
      CVSSMetric("VI", "integrity of the vulnerable system", harm),
      CVSSMetric("VA", "availability of the vulnerable system", harm),
      CVSSMetric("SC", "confidentiality of subsequent systems", harm),
      CVSSMetric("SI", "integrity of subsequent systems", harm),
      CVSSMetric("SA", "availability of subsequent systems", harm),
    ]
    let maturity = CVSSMetric(
      "E", "exploit maturity", .threat,
      ["A": "attacked", "P": "proof of concept", "U": "unreported"])
    let modified = base.map { metric in
      metric.name == "SI" || metric.name == "SA" ? metric.modifiedWithSafety : metric.modified
    }
    return base + [maturity] + requirements + modified + supplemental
  }()

  private static let supplemental = [
    CVSSMetric("S", "safety", .supplemental, ["N": "negligible", "P": "present"]),
    CVSSMetric("AU", "automatable", .supplemental, ["N": "no", "Y": "yes"]),
    CVSSMetric(
      "R", "recovery", .supplemental, ["A": "automatic", "U": "by users", "I": "irrecoverable"]),
    CVSSMetric("V", "value density", .supplemental, ["D": "diffuse", "C": "concentrated"]),
    CVSSMetric(
      "RE", "response effort", .supplemental, ["L": "low", "M": "moderate", "H": "high"]),
    CVSSMetric(
      "U", "provider urgency", .supplemental,
      ["Clear": "clear", "Green": "green", "Amber": "amber", "Red": "red"]),
  ]

  private init(_ name: String, _ words: String, _ values: KeyValuePairs<String, String>) {
    self.init(name, words, .base, values)
  }

  private init(modifying metric: CVSSMetric, _ more: [Value] = []) {
    name = "M" + metric.name
    words = "modified " + metric.words
    group = .environmental
    values = [Value(code: Self.notDefined, words: "not defined")] + more + metric.values
  }

  /// The same of the place where the system runs.
  private var modified: CVSSMetric { CVSSMetric(modifying: self) }

  /// The same, where people may come to harm as well.
  private var modifiedWithSafety: CVSSMetric {
    CVSSMetric(modifying: self, [Value(code: "S", words: "safety")])
  }
}

/// A CVSS vector of version 3.0, 3.1 or 4.0, and its score.
package struct CVSSVector: Sendable, Hashable {
  package let version: CVSSVersion
  /// From 0.0 to 10.0 in steps of 0.1: the base score of a vector of version 3, and of one of
  /// version 4.0 the score by all the metrics that it gives.
  package let score: Double
  /// The value of each metric that is given, by the metric's name.
  private let values: [String: String]

  /// The vector of a text such as `CVSS:3.1/AV:N/AC:L/PR:N/UI:N/S:U/C:H/I:H/A:H`; `nil` where it
  /// is none.
  package init?(_ text: String) {
    guard case .success(let vector) = Self.read(text) else { return nil }
    self = vector
  }

  private init(_ version: CVSSVersion, _ values: [String: String]) {
    self.version = version
    self.values = values
    score =
      switch version {
      case .three, .threeOne: CVSSThreeScore.base(of: values)
      case .four: Double(CVSSFourScore(values).tenths) / 10
      }
  }

  /// The vector of a text, or the first thing that keeps it from being one. Metrics may stand in
  /// any order: version 4.0 sets one, but what a vector says does not hang on it.
  package static func read(_ text: String) -> Result<CVSSVector, CVSSFlaw> {
    let parts = text.split(separator: "/", omittingEmptySubsequences: false)
    guard let version = parts.first.flatMap({ CVSSVersion(prefix: $0) }) else {
      return .failure(.noVersion)
    }
    var values: [String: String] = [:]
    for part in parts.dropFirst() {
      let pair = part.split(separator: ":", omittingEmptySubsequences: false).map(String.init)
      guard pair.count == 2 else { return .failure(.notAMetric(String(part))) }
      guard let metric = version.metric(pair[0]) else {
        return .failure(.unknownMetric(pair[0], version))
      }
      guard metric.allows(pair[1]) else { return .failure(.unknownValue(pair[1], metric)) }
      guard values.updateValue(pair[1], forKey: metric.name) == nil else {
        return .failure(.repeated(metric.name))
      }
    }
    let missing = version.metrics.filter { $0.group == .base && values[$0.name] == nil }
    guard missing.isEmpty else { return .failure(.missing(missing.map(\.name))) }
    return .success(CVSSVector(version, values))
  }
}

extension CVSSVector {
  /// The band of the score, by the qualitative scale that all these versions share.
  package var band: CVSSBand { CVSSBand(of: score) }

  /// The band as a level of risk; a score of 0 counts as low.
  package var level: RiskLevel {
    switch band {
    case .nothing, .low: .low
    case .medium: .medium
    case .high: .high
    case .critical: .critical
    }
  }

  /// The name that FIRST gives a score by the metrics behind it: `CVSS`, or of version 4.0
  /// `CVSS-B`, `CVSS-BT`, `CVSS-BE` or `CVSS-BTE`.
  package var nomenclature: String {
    switch version {
    case .three, .threeOne: return "CVSS"
    case .four:
      let hasThreat = given.contains { $0.metric.group == .threat }
      let hasEnvironment = given.contains { $0.metric.group == .environmental }
      return "CVSS-B" + (hasThreat ? "T" : "") + (hasEnvironment ? "E" : "")
    }
  }

  /// A metric with its value in words.
  package struct Given: Sendable, Hashable {
    package let metric: CVSSMetric
    package let value: String
  }

  /// The metrics behind the score.
  package var counted: [Given] {
    given.filter { given in
      switch given.metric.group {
      case .base: true
      case .threat, .environmental: version == .four
      case .supplemental: false
      }
    }
  }

  /// The metrics that say something, in the order of the specification.
  private var given: [Given] {
    version.metrics.compactMap { metric in
      guard let code = values[metric.name], code != CVSSMetric.notDefined,
        let value = metric.values.first(where: { $0.code == code })
      else { return nil }
      return Given(metric: metric, value: value.words)
    }
  }
}

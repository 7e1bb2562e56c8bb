import Model
import TestSupport
import Testing

/// Our scores beside those of another calculator.
@Suite(.enabled(if: CVSSOracle.isInstalled, "needs PyPI's 'cvss': make setup-tests"))
struct CVSSOracleTests {
  @Test(arguments: [CVSSVersion.three, .threeOne])
  func everyBaseVectorOfVersionThreeHasTheScoreOfTheOracle(_ version: CVSSVersion) throws {
    let vectors = vectors(of: version.metrics.filter { $0.group == .base }, version)
    #expect(vectors.count == 2592)
    try compare(vectors)
  }

  /// A fifth of them; all together would take a minute.
  @Test func baseVectorsOfVersionFourHaveTheScoreOfTheOracle() throws {
    let vectors = vectors(of: CVSSVersion.four.metrics.filter { $0.group == .base }, .four)
    #expect(vectors.count == 104_976)
    try compare(vectors.enumerated().filter { $0.offset % 5 == 0 }.map(\.element))
  }

  @Test func vectorsOfVersionFourWithOtherMetricsHaveTheScoreOfTheOracle() throws {
    var generator = SeededGenerator(seed: 40)
    let vectors = (0..<30_000).map { _ in
      let parts = CVSSVersion.four.metrics.compactMap { metric -> String? in
        let isGiven = metric.group == .base || Bool.random(using: &generator)
        let value = metric.values.randomElement(using: &generator)?.code ?? ""
        return isGiven ? "\(metric.name):\(value)" : nil
      }
      return "CVSS:4.0/" + parts.joined(separator: "/")
    }
    try compare(vectors)
  }

  private func vectors(of metrics: [CVSSMetric], _ version: CVSSVersion) -> [String] {
    metrics.reduce(["CVSS:\(version.rawValue)"]) { vectors, metric in
      vectors.flatMap { vector in
        metric.values.map { "\(vector)/\(metric.name):\($0.code)" }
      }
    }
  }

  private func compare(_ vectors: [String]) throws {
    let answers = try CVSSOracle.scores(of: vectors)
    #expect(answers.count == vectors.count)
    let different = zip(vectors, answers).filter { vector, answer in
      CVSSVector(vector).map { "\($0.score)" } != answer
    }
    #expect(different.isEmpty, "\(different.count), such as \(different.prefix(3))")
  }
}

import TestSupport

@testable import Driver

/// A model that nobody wrote: threats, mitigations and evidence that are linked at random.
struct RandomModel {
  let text: String

  /// How many elements and flows it has.
  static let places = types.count + 4

  private static let types = ["actor", "browser", "queue", "store", "model", "user", "log", "tool"]
  private static let stride = [
    "spoofing", "tampering", "repudiation", "information-disclosure", "denial-of-service",
    "elevation-of-privilege",
  ]
  private static let linddun = [
    "linking", "identifying", "non-repudiation", "detecting", "data-disclosure", "unawareness",
    "non-compliance",
  ]
  private static let levels = ["very-low", "low", "medium", "high", "very-high"]

  /// The STRIDE categories that are asked of a place, by the name that it has here.
  static func applying(to place: String) -> Set<String> {
    switch place {
    case "e-0", "e-5": ["spoofing", "repudiation"]
    case "e-2", "e-3", "e-6":
      ["tampering", "repudiation", "information-disclosure", "denial-of-service"]
    case "e-1", "e-4", "e-7": Set(stride)
    default: ["tampering", "information-disclosure", "denial-of-service"]
    }
  }

  init(seed: UInt64, threats: Int = 14, mitigations: Int = 9) {
    var random = SeededGenerator(seed: seed)
    text =
      """
      ---
      model: m
      frameworks: [stride, linddun]
      ---

      # M

      \(Self.diagram(&random))
      \((0..<4).map { "```asset AS-\($0)\ntitle: Asset \($0)\n```\n" }.joined(separator: "\n"))
      \((0..<mitigations).map { Self.mitigation($0, &random) }.joined(separator: "\n"))
      \((0..<5).map { Self.evidence($0, mitigations, &random) }.joined(separator: "\n"))
      \((0..<threats).map { Self.threat($0, mitigations, &random) }.joined(separator: "\n"))
      """
  }

  func site() throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("m.md", text)
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  private static func diagram(_ random: inout SeededGenerator) -> String {
    let elements = types.enumerated().map { number, type in
      let place = number % 3 == 0 ? "" : ", in: \(number % 3 == 1 ? "outer" : "inner")"
      return "  e-\(number): { type: \(type)\(place)\(considered(&random)) }"
    }
    let flows = (0..<4).map { number in
      "  f-\(number): { from: e-\(number), to: e-\(number + 1)\(considered(&random)) }"
    }
    return """
      ```dataflow D
      boundaries:
        outer: { name: Outer }
        inner: { name: Inner, in: outer }
      elements:
      \(elements.joined(separator: "\n"))
      flows:
      \(flows.joined(separator: "\n"))
      ```
      """
  }

  private static func considered(_ random: inout SeededGenerator) -> String {
    let words = some(of: stride + linddun, upTo: 3, &random)
    if words.isEmpty { return "" }
    return ", considered: { \(words.map { "\($0): \"because, so\"" }.joined(separator: ", ")) }"
  }

  private static func mitigation(_ number: Int, _ random: inout SeededGenerator) -> String {
    let status = ["proposed", "planned", "implemented", "retired"].randomElement(using: &random)
    return "```mitigation M-\(number)\nstatus: \(status ?? "")\n```\n"
  }

  private static func evidence(
    _ number: Int, _ mitigations: Int, _ random: inout SeededGenerator
  ) -> String {
    let names = some(of: (0..<mitigations).map { "M-\($0)" }, upTo: 3, &random)
    return "```evidence E-\(number)\nverifies: [\(names.joined(separator: ", "))]\n```\n"
  }

  private static func threat(
    _ number: Int, _ mitigations: Int, _ random: inout SeededGenerator
  ) -> String {
    let places = types.indices.map { "e-\($0)" } + (0..<4).map { "f-\($0)" }
    let level = { (random: inout SeededGenerator) in levels.randomElement(using: &random) ?? "" }
    return """
      ```threat T-\(number)
      title: "=Threat, \\"\(number)\\""
      targets: [\(some(of: places, upTo: 4, &random).joined(separator: ", "))]
      stride: [\(some(of: stride, upTo: 3, &random).joined(separator: ", "))]
      linddun: [\(some(of: linddun, upTo: 2, &random).joined(separator: ", "))]
      assets: [\(some(of: (0..<4).map { "AS-\($0)" }, upTo: 2, &random).joined(separator: ", "))]
      risk: { likelihood: \(level(&random)), impact: \(level(&random)) }
      residual: { likelihood: \(level(&random)), impact: \(level(&random)) }
      mitigations: [\(some(of: (0..<mitigations).map { "M-\($0)" }, upTo: 3, &random).joined(separator: ", "))]
      ```

      """
  }

  private static func some(
    of words: [String], upTo limit: Int, _ random: inout SeededGenerator
  ) -> [String] {
    Array(words.shuffled(using: &random).prefix(Int.random(in: 0...limit, using: &random))).sorted()
  }
}

/// The score of a CVSS 4.0 vector.
///
/// FIRST's *Common Vulnerability Scoring System v4.0: Specification Document*, section 8: experts
/// have scored the worst vector of each class of vectors ("MacroVector"), and within a class the
/// score falls towards those of the next lower classes by as many steps as the vector is milder.
/// Everything is counted in whole numbers, so that a half is rounded up wherever there is one.
struct CVSSFourScore {
  private let metrics: [String: String]

  /// `metrics`: All of the base, and any others.
  init(_ metrics: [String: String]) { self.metrics = metrics }

  /// The score in tenths, from 0 to 100.
  var tenths: Int {
    if ["VC", "VI", "VA", "SC", "SI", "SA"].allSatisfy({ holds($0, "N") }) { return 0 }
    let macro = macroVector
    let score = macro.tenths
    var fall = 0
    var ways = 0
    for way in Way.allCases {
      guard let lower = macro.lower(by: way).map(\.tenths).max() else { continue }
      ways += 1
      fall += (score - lower) * steps(way, in: macro) * Self.common / way.reach(in: macro)
    }
    guard ways > 0 else { return score }
    let unit = Self.common * ways
    return (2 * (score * unit - fall) + unit) / (2 * unit)
  }

  /// A number that each number of steps between classes divides.
  private static let common = 840

  /// How many steps milder a vector is than the worst ones of its class. Those all lie equally deep
  /// below the worst vector of all.
  private func steps(_ way: Way, in macro: CVSSMacroVector) -> Int {
    way.metrics.reduce(-way.depth(in: macro)) { $0 + depth($1) }
  }

  /// The steps of a metric's value below the worst that there is.
  private func depth(_ metric: String) -> Int {
    Self.scales[metric]?.firstIndex(of: value(metric)) ?? 0
  }

  private static let scales: [String: [String]] = {
    let harm = ["H", "L", "N"]
    let furtherHarm = ["S", "H", "L", "N"]
    let requirement = ["H", "M", "L"]
    return [
      "AV": ["N", "A", "L", "P"], "PR": ["N", "L", "H"], "UI": ["N", "P", "A"],
      "AC": ["L", "H"], "AT": ["N", "P"], "VC": harm, "VI": harm, "VA": harm,
      "SC": furtherHarm, "SI": furtherHarm, "SA": furtherHarm,
      "CR": requirement, "IR": requirement, "AR": requirement,
    ]
  }()
}

extension CVSSFourScore {
  /// The value that counts: that of the place where the system runs, if it is given, and the worst
  /// where nothing is said.
  private func value(_ metric: String) -> String {
    for name in ["M" + metric, metric] {
      if let value = metrics[name], value != CVSSMetric.notDefined { return value }
    }
    return metric == "E" ? "A" : "H"
  }

  private func holds(_ metric: String, _ wanted: String) -> Bool { value(metric) == wanted }

  /// The class of the vector, by tables 24 to 29 of the specification.
  private var macroVector: CVSSMacroVector {
    CVSSMacroVector(
      reach: reach, complexity: holds("AC", "L") && holds("AT", "N") ? 0 : 1, harm: harm,
      furtherHarm: furtherHarm, maturity: ["A", "P", "U"].firstIndex(of: value("E")) ?? 0)
  }

  private var reach: Int {
    let open = ["AV", "PR", "UI"].count { holds($0, "N") }
    if open == 3 { return 0 }
    return open > 0 && !holds("AV", "P") ? 1 : 2
  }

  /// The specification's EQ3 and EQ6, which are not independent.
  private var harm: CVSSMacroVector.Harm {
    let greatest = [("VC", "CR"), ("VI", "IR"), ("VA", "AR")].contains {
      holds($0.0, "H") && holds($0.1, "H")
    }
    if holds("VC", "H"), holds("VI", "H") { return greatest ? .fullAndWanted : .full }
    guard ["VC", "VI", "VA"].contains(where: { holds($0, "H") }) else { return .slight }
    return greatest ? .partlyAndWanted : .partly
  }

  private var furtherHarm: Int {
    if holds("SI", "S") || holds("SA", "S") { return 0 }
    return ["SC", "SI", "SA"].contains { holds($0, "H") } ? 1 : 2
  }
}

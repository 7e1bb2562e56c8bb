/// A class of CVSS 4.0 vectors that are about equally severe, by the specification's sets of
/// equivalence, EQ1 to EQ6; 0 is the worst of each.
struct CVSSMacroVector: Hashable {
  /// EQ3 and EQ6 together: how much the system itself is harmed, and whether it is where it matters
  /// most. Slight harm never is.
  enum Harm: Int {
    case fullAndWanted, full, partlyAndWanted, partly, slight

    /// The next milder ones.
    var lower: [Harm] {
      switch self {
      case .fullAndWanted: [.full, .partlyAndWanted]
      case .full, .partlyAndWanted: [.partly]
      case .partly: [.slight]
      case .slight: []
      }
    }
  }

  /// EQ1, from 0 to 2.
  var reach: Int
  /// EQ2, 0 or 1.
  var complexity: Int
  var harm: Harm
  /// EQ4, from 0 to 2.
  var furtherHarm: Int
  /// EQ5, from 0 to 2.
  var maturity: Int

  /// The ways from a class to the next lower ones.
  enum Way: CaseIterable {
    case reach, complexity, harm, furtherHarm, maturity
  }

  /// The next lower classes by a way; none at its end.
  func lower(by way: Way) -> [CVSSMacroVector] {
    var lower = self
    switch way {
    case .reach: lower.reach += 1
    case .complexity: lower.complexity += 1
    case .furtherHarm: lower.furtherHarm += 1
    case .maturity: lower.maturity += 1
    case .harm:
      return harm.lower.map { harm in
        var lower = self
        lower.harm = harm
        return lower
      }
    }
    return lower.isOne ? [lower] : []
  }

  private var isOne: Bool {
    reach < 3 && complexity < 2 && furtherHarm < 3 && maturity < 3
  }

  /// The score of its worst vectors, in tenths.
  var tenths: Int {
    let row = (reach * 2 + complexity) * 5 + harm.rawValue
    return Self.scores[row][furtherHarm * 3 + maturity]
  }
}

typealias Way = CVSSMacroVector.Way

extension CVSSMacroVector.Way {
  /// The metrics by which vectors of one class differ on the way to the next.
  var metrics: [String] {
    switch self {
    case .reach: ["AV", "PR", "UI"]
    case .complexity: ["AC", "AT"]
    case .harm: ["VC", "VI", "VA", "CR", "IR", "AR"]
    case .furtherHarm: ["SC", "SI", "SA"]
    case .maturity: []
    }
  }

  /// How many steps the worst vectors of a class lie below the worst of all.
  func depth(in macro: CVSSMacroVector) -> Int {
    switch self {
    case .reach: [0, 1, 3][macro.reach]
    case .complexity: [0, 1][macro.complexity]
    case .harm: [0, 3, 1, 3, 3][macro.harm.rawValue]
    case .furtherHarm: [1, 3, 6][macro.furtherHarm]
    case .maturity: 0
    }
  }

  /// How many steps there are from the worst vectors of a class to those of the next.
  func reach(in macro: CVSSMacroVector) -> Int {
    switch self {
    case .reach: [1, 4, 5][macro.reach]
    case .complexity: [1, 2][macro.complexity]
    case .harm: [7, 6, 8, 8, 10][macro.harm.rawValue]
    case .furtherHarm: [6, 5, 4][macro.furtherHarm]
    case .maturity: 1
    }
  }
}

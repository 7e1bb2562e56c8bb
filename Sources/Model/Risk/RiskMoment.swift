/// One of the three risks of a threat.
package enum RiskMoment: String, Vocabulary {
  case initial, current, target

  package var summary: String {
    switch self {
    case .initial: "before anything is done"
    case .current: "as it is today"
    case .target: "when every mitigation works"
    }
  }
}

extension RiskAssessment {
  /// One of the three ratings, where there is one.
  package func rating(_ moment: RiskMoment) -> Rating? {
    switch moment {
    case .initial: initial
    case .current: current
    case .target: target
    }
  }
}

/// The ways in which a system fails that the resilience analysis framework asks about: SEEMS.
package enum FailureMode: String, Vocabulary {
  case sharedFate = "shared-fate"
  case excessiveLoad = "excessive-load"
  case excessiveLatency = "excessive-latency"
  case misconfiguration
  case singlePointOfFailure = "single-point-of-failure"

  package var summary: String {
    switch self {
    case .sharedFate: "one part takes another down with it"
    case .excessiveLoad: "more is asked than can be given"
    case .excessiveLatency: "an answer comes too late to be of use"
    case .misconfiguration: "a setting, a deployment or a bug breaks it"
    case .singlePointOfFailure: "nothing stands in for a part that is gone"
    }
  }

  /// The mode as a title.
  package var title: String {
    switch self {
    case .sharedFate: "Shared fate"
    case .excessiveLoad: "Excessive load"
    case .excessiveLatency: "Excessive latency"
    case .misconfiguration: "Misconfiguration and bugs"
    case .singlePointOfFailure: "Single point of failure"
    }
  }
}

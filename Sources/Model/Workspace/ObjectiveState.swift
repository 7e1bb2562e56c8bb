internal import Diagnostics

/// Whether an objective is met, as far as its numbers tell.
package enum ObjectiveState: Sendable, Hashable {
  case met, missed
  /// Nobody has measured it.
  case notMeasured
  /// Target and measured value cannot be compared: no number, or another unit.
  case unclear
}

extension Workspace {
  /// Compares what was measured with the target, in the direction that the metric asks for.
  package func state(ofObjective objective: EntityIndex) -> ObjectiveState {
    guard let measured = self[objective][Objective.measured]?.value else { return .notMeasured }
    guard let target = self[objective][Objective.target]?.value,
      let bar = Quantity(target), let reached = Quantity(measured), bar.unit == reached.unit,
      let isFloor = bar.isFloor ?? Self.isFloor(self[objective][Objective.metric]?.value)
    else { return .unclear }
    let isMet = isFloor ? reached.amount >= bar.amount : reached.amount <= bar.amount
    return isMet ? .met : .missed
  }

  /// Whether more is better; nothing for a metric of the workspace's own.
  private static func isFloor(_ metric: String?) -> Bool? {
    switch metric {
    case "availability", "throughput": true
    case "rto", "rpo", "latency", "error-rate": false
    default: nil
    }
  }
}

/// A number with its unit, such as "99.5 %" or "≤ 15 min"; times are in seconds.
struct Quantity: Sendable, Hashable {
  let amount: Double
  let unit: String
  /// Whether it says that more is better, or less; `nil` where it says neither.
  let isFloor: Bool?

  init?(_ text: String) {
    var rest = text.drop { $0 == " " }
    var isFloor: Bool?
    for (sign, floor) in [
      ("≥", true), (">=", true), (">", true), ("≤", false), ("<=", false), ("<", false),
    ]
    where isFloor == nil && rest.hasPrefix(sign) {
      isFloor = floor
      rest = rest.dropFirst(sign.count).drop { $0 == " " }
    }
    let digits = rest.prefix { $0.isASCII && ($0.isNumber || $0 == ".") }
    guard let amount = Double(digits) else { return nil }
    let unit = rest.dropFirst(digits.count).split(separator: " ").joined(separator: " ")
    self.isFloor = isFloor
    if let seconds = Self.seconds[unit] {
      self.amount = amount * seconds
      self.unit = "s"
    } else {
      self.amount = amount
      self.unit = unit
    }
  }

  private static let seconds: [String: Double] = [
    "ms": 0.001, "s": 1, "sec": 1, "second": 1, "seconds": 1, "min": 60, "minute": 60,
    "minutes": 60, "h": 3600, "hour": 3600, "hours": 3600, "d": 86_400, "day": 86_400,
    "days": 86_400,
  ]
}

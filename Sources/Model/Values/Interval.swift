/// How often something has to be done again: "90 days", "6 months", or with every release.
package enum Interval: Sendable, Hashable, CustomStringConvertible {
  case days(Int)
  case months(Int)
  case release

  /// The interval of a text such as `2 weeks`, `6 months`, `1 year` or `release`.
  package init?(_ text: String) {
    if text == "release" {
      self = .release
      return
    }
    let words = text.split(separator: " ")
    guard words.count == 2, let count = Int(words[0]), (1...10_000).contains(count) else {
      return nil
    }
    switch words[1] {
    case "day", "days": self = .days(count)
    case "week", "weeks": self = .days(7 * count)
    case "month", "months": self = .months(count)
    case "year", "years": self = .months(12 * count)
    default: return nil
    }
  }

  package var description: String {
    switch self {
    case .days(let count): count == 1 ? "1 day" : "\(count) days"
    case .months(12): "1 year"
    case .months(let count) where count % 12 == 0: "\(count / 12) years"
    case .months(let count): count == 1 ? "1 month" : "\(count) months"
    case .release: "release"
    }
  }

  /// The day on which the interval that begins on the given day has passed; `nil` for releases.
  package func end(from day: Day) -> Day? {
    switch self {
    case .days(let count): day.adding(days: count)
    case .months(let count): day.adding(months: count)
    case .release: nil
    }
  }
}

/// One value at the end of a path, or one that an author compares with.
package enum ExpressionValue: Sendable, Hashable {
  case text(String)
  case flag(Bool)
  case number(Double)
  case date(Day)
  case interval(Interval)
  /// A level of the workspace's scale, with its place from the least.
  case level(String, rank: Int)
  case risk(RiskLevel)
  case entity(EntityIndex, id: EntityID)
  /// An id that an author writes; which entity it names depends on who is asked.
  case reference(EntityReference)
}

extension ExpressionValue {
  /// The value as an author would write it.
  package var text: String {
    switch self {
    case .text(let text), .level(let text, _): text
    case .flag(let flag): flag ? "true" : "false"
    case .number(let number):
      number == number.rounded() && abs(number) < 1e15 ? String(Int(number)) : "\(number)"
    case .date(let day): day.description
    case .interval(let interval): interval.description
    case .risk(let level): level.rawValue
    case .entity(_, let id): id.text
    case .reference(let reference): reference.description
    }
  }

  /// Which of two values of one type is greater; `nil` where that has no answer.
  func isLess(than other: ExpressionValue) -> Bool? {
    switch (self, other) {
    case (.number(let one), .number(let two)): one < two
    case (.date(let one), .date(let two)): one < two
    case (.level(_, let one), .level(_, let two)): one < two
    case (.risk(let one), .risk(let two)): one < two
    case (.interval(let one), .interval(let two)):
      one.days.flatMap { one in two.days.map { one < $0 } }
    default: nil
    }
  }

  /// Whether one comes before the other in a sorted list; values of different types by type.
  package func precedes(_ other: ExpressionValue) -> Bool {
    if let isLess = isLess(than: other) { return isLess }
    switch (self, other) {
    case (.flag(let one), .flag(let two)): return !one && two
    default:
      if typeOrder != other.typeOrder { return typeOrder < other.typeOrder }
      return naturallyPrecedes(text.lowercased(), other.text.lowercased())
    }
  }

  private var typeOrder: Int {
    switch self {
    case .risk: 0
    case .level: 1
    case .number: 2
    case .date: 3
    case .interval: 4
    case .flag: 5
    case .entity, .reference, .text: 6
    }
  }
}

extension Interval {
  /// About how many days it is; `nil` for releases, of which nobody knows when they come.
  fileprivate var days: Double? {
    switch self {
    case .days(let count): Double(count)
    case .months(let count): Double(count) * 365.25 / 12
    case .release: nil
    }
  }
}

internal import Diagnostics

/// Whether something can still rest on an assumption.
package enum AssumptionStanding: Sendable, Hashable {
  /// It holds, as far as anybody knows; to the day, if it has one.
  case holds
  /// It was valid until a day that has passed; so many days ago.
  case runOut(days: Int)
  case unconfirmed
  case broken
  case retired
}

extension AssumptionStanding {
  /// Whether what rests on it has to be judged again.
  package var hasFallen: Bool {
    switch self {
    case .broken, .runOut: true
    case .holds, .unconfirmed, .retired: false
    }
  }
}

extension Workspace {
  /// Where an assumption stands on a day. One that says nothing of itself is unconfirmed.
  package func standing(ofAssumption assumption: EntityIndex, on today: Day) -> AssumptionStanding {
    switch self[assumption][Assumption.status]?.value {
    case .broken: return .broken
    case .retired: return .retired
    case .unconfirmed, nil: return .unconfirmed
    case .valid: break
    }
    guard let end = self[assumption][Assumption.validUntil]?.value, end < today else {
      return .holds
    }
    return .runOut(days: today.daysSinceEpoch - end.daysSinceEpoch)
  }
}

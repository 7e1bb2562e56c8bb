internal import Diagnostics

/// One thing that keeps a model from being ready.
package enum ReadinessCondition: Sendable, Hashable {
  case errors
  /// Open threats whose severity today is this one or above.
  case openThreats(RiskLevel)
  case endedAcceptances
  /// Threats of which more is to remain than may, and that nobody has accepted.
  case aboveAppetite
  case unplannedThreats
  case uncoveredCrossings
  case unverifiedMitigations
  case overdueReview
  case counter(ReadinessCounter)
}

/// What a model has to meet on the day it is judged.
package struct ReadinessBar: Sendable, Hashable {
  /// A condition with the most that is allowed of it.
  package struct Requirement: Sendable, Hashable {
    package let condition: ReadinessCondition
    package let atMost: Int
  }

  package let requirements: [Requirement]
  /// Whether the workspace says so itself.
  package let isDeclared: Bool

  /// The severity from which open threats are counted first: the strictest that the bar names.
  package var threatLevel: RiskLevel {
    for requirement in requirements {
      if case .openThreats(let level) = requirement.condition { return level }
    }
    return .high
  }
}

extension ReadinessBar {
  /// The bar of a workspace that declares none: an appetite that it states counts.
  private static func standard(hasAppetite: Bool) -> ReadinessBar {
    let conditions: [ReadinessCondition] =
      [.errors, .openThreats(.high), .endedAcceptances] + (hasAppetite ? [.aboveAppetite] : [])
      + [.unplannedThreats, .uncoveredCrossings, .overdueReview]
    return ReadinessBar(
      requirements: conditions.map { Requirement(condition: $0, atMost: 0) }, isDeclared: false)
  }

  /// The bar that a configuration declares, else the standard one.
  package init(_ configuration: Configuration) {
    guard let fields = configuration.fields[Configuration.readyWhen] else {
      self = .standard(hasAppetite: configuration.riskAppetite != nil)
      return
    }
    var requirements: [Requirement] = []
    func require(_ condition: ReadinessCondition, _ number: Double?) {
      guard let number else { return }
      requirements.append(Requirement(condition: condition, atMost: Self.whole(number)))
    }
    require(.errors, fields[ReadyWhen.errors]?.value)
    let levels = fields[ReadyWhen.openThreats] ?? FieldSet()
    for level in RiskLevel.allCases.reversed() {
      if case .number(let number)? = levels[level.rawValue] {
        require(.openThreats(level), number.value)
      }
    }
    require(.endedAcceptances, fields[ReadyWhen.endedAcceptances]?.value)
    require(.aboveAppetite, fields[ReadyWhen.aboveAppetite]?.value)
    require(.unplannedThreats, fields[ReadyWhen.unplannedThreats]?.value)
    require(.uncoveredCrossings, fields[ReadyWhen.uncoveredCrossings]?.value)
    require(.unverifiedMitigations, fields[ReadyWhen.unverifiedMitigations]?.value)
    if fields[ReadyWhen.reviewInDate]?.value == true { require(.overdueReview, 0) }
    let settings = LoweringSettings(configuration)
    for entry in fields[ReadyWhen.counters]?.entries ?? [] {
      guard case .record(let counter, _) = entry.value,
        let condition = ReadinessCounter(entry.key.value, counter, settings)
      else { continue }
      require(.counter(condition), counter[ReadinessCounter.atMost]?.value ?? 0)
    }
    self.init(requirements: requirements, isDeclared: true)
  }

  /// A number of things, which an author may have written as any number.
  private static func whole(_ number: Double) -> Int {
    number >= 1e9 ? 1_000_000_000 : max(0, Int(number.rounded(.down)))
  }
}

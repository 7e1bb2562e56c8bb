internal import Diagnostics

/// What risk may remain without anybody having accepted it, and who may accept more.
package struct RiskAppetite: Sendable, Hashable {
  /// The highest severity that may remain.
  package let atMost: RiskLevel?
  /// The same for threats that harm a goal, by the goal's name in lower case.
  private let goals: [String: RiskLevel]
  private let approvers: [RiskLevel: [String]]

  /// The appetite that a configuration states: a level alone, or a mapping.
  init(_ value: FieldValue) {
    guard case .record(let fields, _) = value else {
      atMost = RiskLevel(rawValue: value.text)
      (goals, approvers) = ([:], [:])
      return
    }
    atMost = fields[AppetiteKeys.atMost]?.value
    var goals: [String: RiskLevel] = [:]
    for entry in fields[AppetiteKeys.goals]?.entries ?? [] {
      goals[entry.key.value.lowercased()] = RiskLevel(rawValue: entry.value.text)
    }
    self.goals = goals
    var approvers: [RiskLevel: [String]] = [:]
    for entry in fields[AppetiteKeys.approvers]?.entries ?? [] {
      guard let level = RiskLevel(rawValue: entry.key.value) else { continue }
      approvers[level] = entry.value.items.map(\.text)
    }
    self.approvers = approvers
  }

  /// The highest severity that may remain of a threat that harms these goals: the strictest of
  /// theirs, where a goal of which nothing is said has the general one.
  func level(forGoals harmed: [String]) -> RiskLevel? {
    harmed.isEmpty ? atMost : harmed.compactMap { goals[$0] ?? atMost }.min()
  }

  /// Who may accept a risk of a level: those of that level or the next one below that has any, and
  /// everybody who may accept a greater one. `nil` where anybody may.
  package func approvers(of level: RiskLevel) -> [String]? {
    guard let least = approvers.keys.filter({ $0 <= level }).max() else { return nil }
    return approvers.keys.filter { $0 >= least }.sorted().flatMap { approvers[$0] ?? [] }
  }
}

/// The keys of a risk appetite that says more than one level.
package enum AppetiteKeys {
  static let atMost = Key<Located<RiskLevel>>.choice(
    "at-most", "The highest risk that may remain without being accepted.")
  static let goals = Key<FieldSet>.dictionary(
    "goals", of: .choice(RiskLevel.words),
    "The same for threats that harm a goal, as in `privacy: low`; of several the strictest holds.")
  static let approvers = Key<FieldSet>.dictionary(
    "approvers", of: .list(.text), keys: RiskLevel.words,
    "Who may accept a risk, as `by` of the acceptance has it, by level. Who may accept a greater "
      + "one may accept a smaller.")

  static let fields: [FieldSpec] = [atMost.spec, goals.spec, approvers.spec]
}

extension Configuration {
  package static let appetite = Key<FieldValue>.value(
    "risk-appetite", .either(.choice(RiskLevel.words), .record(AppetiteKeys.fields)),
    "The highest risk that may remain without being accepted; or a mapping that also says so by "
      + "goal, and who may accept what lies above.")

  /// The appetite for risk, if the workspace states one.
  package var riskAppetite: RiskAppetite? { fields[Self.appetite].map { RiskAppetite($0) } }
}

extension Workspace {
  /// The highest severity that may remain of a threat, if the workspace says so.
  package func appetite(for threat: EntityIndex) -> RiskLevel? {
    configuration.riskAppetite?.level(forGoals: goalsHarmed(by: threat) ?? [])
  }

  /// Whether more is to remain of a threat than may without being accepted; nothing is said of
  /// threats that do not apply, or of which nobody has said what is to remain.
  package func remainsAboveAppetite(_ threat: EntityIndex) -> Bool {
    guard hasRisk(threat), let target = assessment(of: threat).target,
      let most = appetite(for: threat)
    else { return false }
    return target.severity > most
  }

  /// Whether a threat stands for a risk of its own.
  package func hasRisk(_ threat: EntityIndex) -> Bool {
    switch state(of: threat) {
    case .notApplicable, .duplicate: false
    case .open, .inTreatment, .accepted, .resolved: true
    }
  }

  /// Whether that which remains was not accepted either, or for a time that is over.
  package func isAboveAppetite(_ threat: EntityIndex, on today: Day) -> Bool {
    let isAccepted =
      self[threat][Threat.response]?.value == .accept && self[threat][Threat.accepted] != nil
      && !hasEnded(threat, on: today)
    return remainsAboveAppetite(threat) && !isAccepted
  }
}

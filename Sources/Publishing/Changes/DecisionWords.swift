internal import Diagnostics
package import Model

extension ChangeReport {
  /// What is to be decided, in one sentence without the id that it begins with.
  package func words(for decision: Model.Decision) -> String {
    switch decision.reason {
    case .newThreat(let level):
      "is new, open and \(level.title): decide what to do about it"
    case .reopened(let level):
      "is open again, at \(level.title): decide what to do about it"
    case .openAndRaised(let before, let level):
      "is open and \(rose(before, level)): decide what to do about it"
    case .acceptedAndRaised(let before, let level):
      "was accepted, and \(rose(before, level)): accept it anew, or treat it"
    case .resolvedAndRaised(let before, let level):
      "is said to be resolved, and \(rose(before, level)): decide whether it still is"
    case .accepted(let level):
      "is accepted now\(level.map { ", at \($0.title)" } ?? "")"
        + "\(acceptance(of: decision.subject.entity)): agree, or treat it"
    case .dismissed(let state, let level):
      "was \(level.title) and is now said to be \(dismissal(state)): agree, or take it up again"
    case .removedThreat(let level):
      "was removed while it was \(level.title) and not settled: say where it went"
    case .dropped(let threats):
      "is given up\(forThreats(threats)): decide what to do instead"
    case .removedMitigation(let threats):
      "was removed\(forThreats(threats)): decide what to do instead"
    case .noLongerMitigates(let threat):
      "no longer mitigates \(changes.new.id(threat)): agree, or name what does"
    case .noLongerInPlace(let threats):
      "is no longer in place\(lowers(threats)): decide what holds until it is"
    case .shownToFail:
      "is shown not to work by its evidence: mend it, or count without it"
    case .uncoveredCrossing(let boundaries):
      "crosses \(list(boundaries)), and no threat strikes it: say what can go wrong, "
        + "or why nothing can"
    case .lessProtected(let safeguards):
      "crosses a boundary and is no longer \(safeguards.joined(separator: " and ")): agree, or say "
        + "what protects it instead"
    case .fallen(let standing, let resting):
      "\(fall(standing))\(rests(resting))"
    case .loweredByGivingUp(let mitigations, let before, let after):
      "fell from \(before.title) to \(after.title) because \(list(mitigations)) no longer counts: "
        + "rate anew what is left without it"
    }
  }

  private func rose(_ before: RiskLevel?, _ level: RiskLevel) -> String {
    before.map { "rose from \($0.title) to \(level.title)" } ?? "is rated \(level.title)"
  }

  private func acceptance(of threat: EntityIndex) -> String {
    guard let accepted = changes.new[threat][Threat.accepted] else { return "" }
    let by = accepted[Acceptance.by].map { ", by \($0.value)" } ?? ""
    return by + (accepted[Acceptance.until].map { ", until \($0.value)" } ?? "")
  }

  private func dismissal(_ state: ThreatState) -> String {
    state == .duplicate ? "a duplicate" : state.words.lowercased()
  }

  private func fall(_ standing: AssumptionStanding) -> String {
    if case .runOut(let days) = standing {
      return "ran out \(days == 1 ? "a day" : "\(days) days") ago"
    }
    return "turned out not to be true"
  }

  private func forThreats(_ threats: [EntityIndex]) -> String {
    threats.isEmpty ? "" : " for \(list(threats)), which it was to lower"
  }

  private func lowers(_ threats: [EntityIndex]) -> String {
    threats.isEmpty ? "" : ", and is to lower \(list(threats))"
  }

  private func rests(_ entities: [EntityIndex]) -> String {
    if entities.isEmpty { return ": say what follows from it" }
    let rest = entities.count == 1 ? "rests" : "rest"
    return "; \(list(entities)) \(rest) on it: judge again"
  }

  private func list(_ entities: [EntityIndex]) -> String {
    let ids = entities.map { changes.new.id($0) }
    guard let last = ids.last, ids.count > 1 else { return ids.first ?? "" }
    if ids.count > 5 { return ids.prefix(4).joined(separator: ", ") + " and \(ids.count - 4) more" }
    return ids.dropLast().joined(separator: ", ") + " and " + last
  }
}

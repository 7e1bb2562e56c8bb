internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// Why the current risk is what it is, and whether that which is to remain may.
  func riskReason(
    of threat: EntityIndex, _ risks: RiskAssessment, on address: Address
  ) -> Sentence {
    Sentence(reason(of: threat, risks, on: address) + appetite(of: threat, risks))
  }

  private func reason(
    of threat: EntityIndex, _ risks: RiskAssessment, on address: Address
  ) -> [LinkText] {
    switch risks.reason {
    case .noTarget where workspace[threat][Threat.response]?.value == .accept:
      [LinkText(plain: "The current risk is the initial one: it was accepted as it is.")]
    case .noTarget:
      [
        LinkText(
          plain: "The current risk is the initial one: nobody has said what would be left once "
            + "the mitigations work.")
      ]
    case .noMitigation:
      [LinkText(plain: "The current risk is the initial one, because no mitigation is named.")]
    case .allInPlace: standing(mitigations(inPlaceAgainst: threat), on: address)
    case .waiting(let mitigations): waiting(mitigations, on: address)
    }
  }

  private func mitigations(inPlaceAgainst threat: EntityIndex) -> [EntityIndex] {
    workspace.sources(of: threat, .mitigates).filter {
      workspace[$0][Mitigation.status]?.value == .implemented
    }
  }

  private func standing(_ mitigations: [EntityIndex], on address: Address) -> [LinkText] {
    let named = enumerated(mitigations) { mitigation in
      [idLink(to: mitigation, from: address)] + proof(of: mitigation, on: address)
    }
    let are = mitigations.count == 1 ? " is" : " are"
    return [LinkText(plain: "The current risk is the target, because ")] + named
      + [LinkText(plain: "\(are) in place.")]
  }

  /// What shows that a mitigation works: " (verified by E-012 of 17 Nov)".
  private func proof(of mitigation: EntityIndex, on address: Address) -> [LinkText] {
    switch workspace.verification(of: mitigation, on: edition.today) {
    case .verified, .failing:
      let passed = workspace.sources(of: mitigation, .verifies).filter {
        workspace.state(ofEvidence: $0, on: edition.today) == .passed
      }
      return [LinkText(plain: " (verified by ")]
        + sentenceLinks(toEvidence: passed, on: address) + [LinkText(plain: ")")]
    case .stale: return [LinkText(plain: " (whose evidence is out of date)")]
    case .unverified: return [LinkText(plain: " (which nothing verifies)")]
    }
  }

  private func waiting(_ mitigations: [EntityIndex], on address: Address) -> [LinkText] {
    let named = enumerated(mitigations) { mitigation in
      [idLink(to: mitigation, from: address)] + shortfall(of: mitigation, on: address)
    }
    let all = mitigations.count == 1 ? "it stands" : "all stand"
    return [LinkText(plain: "The current risk is still the initial one, because ")] + named
      + [LinkText(plain: ". When \(all), it becomes the target.")]
  }

  /// Each in words, with commas and an "and".
  private func enumerated(
    _ entities: [EntityIndex], _ words: (EntityIndex) -> [LinkText]
  ) -> [LinkText] {
    entities.enumerated().flatMap { number, entity -> [LinkText] in
      let joint = number == 0 ? "" : number == entities.count - 1 ? " and " : ", "
      return (joint.isEmpty ? [] : [LinkText(plain: joint)]) + words(entity)
    }
  }

  /// What keeps a mitigation from lowering the risk: " is planned", " fails by E-012 of 17 Nov".
  private func shortfall(of mitigation: EntityIndex, on address: Address) -> [LinkText] {
    let status = workspace[mitigation][Mitigation.status]?.value ?? .proposed
    if status != .implemented { return [LinkText(plain: " is \(inSentence(status.rawValue))")] }
    let words: String
    let pieces: [EntityIndex]
    switch workspace.verification(of: mitigation, on: edition.today) {
    case .failing:
      words = " is in place but fails, as shown by "
      pieces = workspace.failures(of: mitigation, on: edition.today)
    case .stale:
      words = " is in place, but out of date is "
      pieces = workspace.sources(of: mitigation, .verifies)
    case .unverified, .verified: return [LinkText(plain: " is in place, but nothing verifies it")]
    }
    return [LinkText(plain: words)] + sentenceLinks(toEvidence: pieces, on: address)
  }

  /// Whether that which is to remain may, where the workspace says how much that is.
  private func appetite(of threat: EntityIndex, _ risks: RiskAssessment) -> [LinkText] {
    guard let most = workspace.appetite(for: threat), let target = risks.target else { return [] }
    if !workspace.hasRisk(threat) { return [] }
    guard workspace.remainsAboveAppetite(threat) else {
      return [LinkText(plain: " The target is within the appetite for risk, \(most.title).")]
    }
    let above =
      " The target, \(target.severity.title), is above the appetite for risk, "
      + "\(most.title)"
    let terms = workspace[threat][Threat.accepted]
    guard !workspace.isAboveAppetite(threat, on: edition.today) else {
      let ended = workspace.hasEnded(threat, on: edition.today)
      return [
        LinkText(
          plain: above + (ended ? ", and its acceptance has ended." : "; nobody accepted it."))
      ]
    }
    let by = terms?[Acceptance.by].map { " by \($0.value)" } ?? ""
    let until = terms?[Acceptance.until].map { " until \($0.value.shortWords)" } ?? ""
    return [LinkText(plain: above + "; it was accepted\(by)\(until).")]
  }
}

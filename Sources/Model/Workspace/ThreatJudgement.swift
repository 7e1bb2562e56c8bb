/// What follows from all that is written of a threat. It is worked out once for each, because nearly
/// every check and every page asks for it.
struct ThreatJudgement: Sendable {
  let state: ThreatState
  let assessment: RiskAssessment
}

extension Workspace {
  /// The judgement of every threat.
  func judged() -> [EntityIndex: ThreatJudgement] {
    let threats = entities(.threat)
    return Dictionary(
      uniqueKeysWithValues: threats.map { threat in
        (
          threat,
          ThreatJudgement(state: judgedState(of: threat), assessment: judgedRisk(of: threat))
        )
      })
  }
}

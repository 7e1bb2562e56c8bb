package import Diagnostics
internal import Model

extension Check {
  /// Threats that are worse once everything is done than before.
  static let residualAboveInitial = Check(.residualAboveInitial) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).compactMap { threat in
      let risk = workspace.assessment(of: threat)
      guard let initial = risk.initial, let target = risk.target,
        workspace.matrix.isAbove(target, initial)
      else { return nil }
      return above(workspace[threat], initial, target)
    }
  }
}

extension RiskMatrix {
  /// Whether a rating is worse than another: by its severity, or within the same one by a higher
  /// score, or by a higher level while the other level is no lower.
  fileprivate func isAbove(_ one: RiskAssessment.Rating, _ other: RiskAssessment.Rating) -> Bool {
    if one.severity != other.severity { return one.severity > other.severity }
    if let (score, before) = both(one.score, other.score) { return score > before }
    guard let (after, before) = both(field(of: one), field(of: other)) else { return false }
    return after != before && after.likelihood >= before.likelihood
      && after.impact >= before.impact
  }

  private func both<Value>(_ one: Value?, _ other: Value?) -> (Value, Value)? {
    one.flatMap { one in other.map { (one, $0) } }
  }
}

extension Rule {
  package static let residualAboveInitial = Rule("residual-above-initial", .error)
}

private func above(
  _ threat: Entity, _ initial: RiskAssessment.Rating, _ target: RiskAssessment.Rating
) -> Diagnostic {
  let (before, after) = (initial.severity.rawValue, target.severity.rawValue)
  let words = before == after ? "" : ": \(after) after \(before)"
  return Diagnostic(
    .residualAboveInitial,
    "what is left of '\(threat.id.value)' is worse than what it began with" + words,
    at: threat.place(of: Threat.residual),
    notes: threat.writes(Threat.risk)
      ? [.init("the risk before anything is done stands here", at: threat.place(of: Threat.risk))]
      : [],
    help:
      "rate under 'risk' what was before anything is done, under 'residual' what is left when all is"
  )
}

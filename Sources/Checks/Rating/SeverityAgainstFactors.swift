package import Diagnostics
internal import Model

extension Check {
  /// Ratings whose severity is written as well as worked out, and not the same.
  static let severityAgainstFactors = Check(.severityAgainstFactors) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).flatMap { threat in
      workspace[threat].writtenRatings.compactMap { rating in
        guard let severity = rating.fields[RiskRating.severity],
          let worked = workspace.severity(of: rating.fields), worked.level != severity.value
        else { return nil }
        return differs(severity, from: worked)
      }
    }
  }
}

/// A severity that is worked out, and from what.
private struct WorkedOut {
  let level: RiskLevel
  let factors: String
  let verb: String
}

extension Workspace {
  fileprivate func severity(of rating: FieldSet) -> WorkedOut? {
    if let likelihood = rating[RiskRating.likelihood]?.value,
      let impact = rating[RiskRating.impact]?.value,
      let level = matrix.severity(likelihood: likelihood, impact: impact)
    {
      return WorkedOut(level: level, factors: "likelihood and impact", verb: "make")
    }
    if let vector = rating[RiskRating.cvss].flatMap({ CVSSVector($0.value) }) {
      return WorkedOut(level: vector.level, factors: "the CVSS vector", verb: "makes")
    }
    return rating[RiskRating.owasp].flatMap { OWASPRating($0) }.map {
      WorkedOut(level: $0.severity, factors: "OWASP's factors", verb: "make")
    }
  }
}

extension Rule {
  package static let severityAgainstFactors = Rule("severity-against-factors", .error)
}

private func differs(_ severity: Located<RiskLevel>, from worked: WorkedOut) -> Diagnostic {
  Diagnostic(
    .severityAgainstFactors,
    "the severity is written as '\(severity.value.rawValue)', but \(worked.factors) "
      + "\(worked.verb) it '\(worked.level.rawValue)'",
    at: severity.span,
    help: "take 'severity' out, or what it was to be worked out from"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Ratings whose severity is written as well as worked out, or worked out in two ways, and not the
  /// same.
  static let severityAgainstFactors = Check(.severityAgainstFactors) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).flatMap { threat in
      workspace[threat].writtenRatings.flatMap { rating in
        let worked = workspace.severities(of: rating.fields)
        guard let counts = worked.first else { return [Diagnostic]() }
        var findings = worked.dropFirst().filter { $0.level != counts.level }.map {
          differs($0, from: counts)
        }
        if let severity = rating.fields[RiskRating.severity], counts.level != severity.value {
          findings.append(differs(severity, from: counts))
        }
        return findings
      }
    }
  }
}

/// A severity that is worked out, and from what.
private struct WorkedOut {
  let level: RiskLevel
  let factors: String
  let verb: String
  /// Where the last thing that it is worked out from stands.
  let span: SourceSpan

  var words: String { "\(factors) \(verb) it '\(level.rawValue)'" }
}

extension Workspace {
  /// What a rating comes to by each way in which it is given; the first counts.
  fileprivate func severities(of rating: FieldSet) -> [WorkedOut] {
    var found: [WorkedOut] = []
    if let likelihood = rating[RiskRating.likelihood], let impact = rating[RiskRating.impact],
      let level = matrix.severity(likelihood: likelihood.value, impact: impact.value)
    {
      found.append(
        WorkedOut(
          level: level, factors: "likelihood and impact", verb: "make", span: impact.span))
    }
    if let text = rating[RiskRating.cvss], let vector = CVSSVector(text.value) {
      found.append(
        WorkedOut(level: vector.level, factors: "the CVSS vector", verb: "makes", span: text.span))
    }
    if let factors = rating[RiskRating.owasp], let owasp = OWASPRating(factors),
      let entry = rating.entry(RiskRating.owasp.spec.name)
    {
      found.append(
        WorkedOut(
          level: owasp.severity, factors: "OWASP's factors", verb: "make", span: entry.key.span))
    }
    return found
  }
}

extension Rule {
  package static let severityAgainstFactors = Rule("severity-against-factors", .error)
}

private func differs(_ severity: Located<RiskLevel>, from worked: WorkedOut) -> Diagnostic {
  Diagnostic(
    .severityAgainstFactors,
    "the severity is written as '\(severity.value.rawValue)', but \(worked.words)",
    at: severity.span,
    help: "take 'severity' out, or what it was to be worked out from"
  )
}

private func differs(_ other: WorkedOut, from counts: WorkedOut) -> Diagnostic {
  Diagnostic(
    .severityAgainstFactors, "\(other.words), but \(counts.words), and that counts",
    at: other.span, help: "rate it in one way, or so that both agree"
  )
}

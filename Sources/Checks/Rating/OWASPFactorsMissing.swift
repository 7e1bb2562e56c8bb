package import Diagnostics
internal import Model

extension Check {
  /// Ratings by OWASP's factors that lack some of them.
  static let owaspFactorsMissing = Check(.owaspFactorsMissing) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.threat).flatMap { threat in
      workspace[threat].writtenRatings.compactMap { rating in
        guard let owasp = rating.owasp else { return nil }
        let missing = OWASPFactor.missing(in: owasp.value)
        return missing.isEmpty ? nil : lacks(missing, owasp, of: workspace[threat])
      }
    }
  }
}

extension Rule {
  package static let owaspFactorsMissing = Rule("owasp-factors-missing", .error)
}

private func lacks(
  _ missing: [OWASPFactor], _ rating: Located<FieldSet>, of threat: Entity
) -> Diagnostic {
  let groups = Set(missing.map(\.group))
  let saysNoImpact = groups.contains(.technicalImpact) && groups.contains(.businessImpact)
  let named = missing.filter { !saysNoImpact || $0.group == .likelihood }.map(\.rawValue)
  let impact = OWASPFactor.all(of: .technicalImpact).map(\.rawValue)
  let business = OWASPFactor.all(of: .businessImpact).map(\.rawValue)
  let lacking = (named.isEmpty ? [] : [listed(named)]) + (saysNoImpact ? ["any impact"] : [])
  return Diagnostic(
    .owaspFactorsMissing,
    "the OWASP rating of '\(threat.id.value)' lacks \(lacking.joined(separator: ", and "))",
    at: rating.span,
    help: saysNoImpact
      ? "give \(listed(business)), or where the business is not known \(listed(impact))"
      : "give each a number from 0 to 9: a mean of fewer factors is another number"
  )
}

internal import Diagnostics
internal import Model

/// A rating of a risk that a threat writes itself.
struct WrittenRating {
  let key: Key<FieldSet>
  let fields: FieldSet

  /// OWASP's factors, at the key that holds them.
  var owasp: Located<FieldSet>? {
    guard let entry = fields.entry(RiskRating.owasp.spec.name),
      let factors = fields[RiskRating.owasp]
    else { return nil }
    return Located(factors, at: entry.key.span)
  }
}

extension Entity {
  /// The ratings that a threat writes itself; what it takes from another one is judged there.
  var writtenRatings: [WrittenRating] {
    [Threat.risk, Threat.residual].filter(writes).compactMap { key in
      self[key].map { WrittenRating(key: key, fields: $0) }
    }
  }

  /// What keeps the rating under a key from being one: `nil` where there is none at all, or where
  /// its vector or its factors are the finding.
  func gap(in key: Key<FieldSet>) -> RatingGap? {
    guard let fields = self[key] else { return .absent }
    if fields[RiskRating.cvss] != nil || fields[RiskRating.owasp] != nil { return nil }
    let hasLikelihood = fields[RiskRating.likelihood] != nil
    if hasLikelihood == (fields[RiskRating.impact] != nil) { return .absent }
    return hasLikelihood ? .impact : .likelihood
  }
}

/// What is not said of a risk.
enum RatingGap {
  case absent, likelihood, impact
}

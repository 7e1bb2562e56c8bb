/// Threats by likelihood and impact, on the workspace's own scale and matrix.
package struct HeatMap: Sendable {
  package let moment: RiskMoment
  /// For each likelihood, from the least, and for each impact the threats there.
  package let fields: [[[EntityIndex]]]
  /// The threats that are rated otherwise, by a CVSS vector, by OWASP's factors or a plain severity.
  package let beside: [EntityIndex]
  /// The threats that are not rated.
  package let unrated: [EntityIndex]
}

extension Workspace {
  /// Where threats stand on the grid of likelihood and impact; each in exactly one place, in the
  /// order in which they are given.
  package func heatMap(of threats: [EntityIndex], _ moment: RiskMoment) -> HeatMap {
    var fields = matrix.likelihoods.map { _ in matrix.impacts.map { _ in [EntityIndex]() } }
    var (beside, unrated): ([EntityIndex], [EntityIndex]) = ([], [])
    for threat in threats {
      guard let rating = assessment(of: threat).rating(moment) else {
        unrated.append(threat)
        continue
      }
      if let field = matrix.field(of: rating) {
        fields[field.likelihood][field.impact].append(threat)
      } else {
        beside.append(threat)
      }
    }
    return HeatMap(moment: moment, fields: fields, beside: beside, unrated: unrated)
  }
}

extension RiskMatrix {
  /// A field of the grid; both count from nought at the low end.
  package struct Field: Sendable, Hashable {
    package let likelihood: Int
    package let impact: Int

    package init(likelihood: Int, impact: Int) {
      self.likelihood = likelihood
      self.impact = impact
    }
  }

  /// The field of a rating by likelihood and impact; `nil` for one that is rated otherwise.
  package func field(of rating: RiskAssessment.Rating) -> Field? {
    guard let likelihood = rating.likelihood.flatMap(likelihoods.firstIndex(of:)),
      let impact = rating.impact.flatMap(impacts.firstIndex(of:))
    else { return nil }
    return Field(likelihood: likelihood, impact: impact)
  }
}

internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The three risks of a threat; nothing for one that is not rated.
  func riskBlock(of threat: EntityIndex, on address: Address) -> RiskBlock? {
    let risks = workspace.assessment(of: threat)
    guard risks.initial != nil || risks.target != nil else { return nil }
    return RiskBlock(
      steps: [
        step("Initial", risks.initial), step("Current", risks.current),
        step("Target", risks.target),
      ],
      reason: riskReason(of: threat, risks, on: address),
      origins: origins(of: risks),
      prose: because(threat, on: address),
      grid: grid(risks))
  }

  private func step(_ label: String, _ rating: RiskAssessment.Rating?) -> RiskBlock.Step {
    guard let rating else { return RiskBlock.Step(label: label, mark: .unrated, lines: []) }
    return RiskBlock.Step(label: label, mark: Mark(rating.severity), lines: makings(of: rating))
  }

  private func because(_ threat: EntityIndex, on address: Address) -> HTML? {
    let reasons = [workspace[threat][Threat.risk], workspace[threat][Threat.residual]]
      .compactMap { $0?[RiskRating.because] }
    guard !reasons.isEmpty else { return nil }
    var prose = HTML()
    for reason in reasons {
      prose.append(markup: "<p>")
      prose.append(html(reason, of: threat, on: address))
      prose.append(markup: "</p>")
    }
    return prose
  }

  /// The place on the grid, for ratings by likelihood and impact.
  private func grid(_ risks: RiskAssessment) -> RiskGrid? {
    let matrix = workspace.matrix
    guard let current = risks.current, let now = field(current) else { return nil }
    let goal = risks.target.flatMap(field)
    let words = "Risk on the likelihood by impact grid: now \(place(current))"
    let target = risks.target.map { "; target \(place($0))" } ?? ""
    return RiskGrid(
      bands: matrix.rows.map { row in row.map { RiskGrid.Band(name: $0.title, tint: tint($0)) } },
      now: now, target: goal,
      lowest: inSentence(matrix.impacts.first ?? ""),
      highest: inSentence(matrix.impacts.last ?? ""),
      summary: words + target + ".")
  }

  private func field(_ rating: RiskAssessment.Rating) -> RiskGrid.Field? {
    workspace.matrix.field(of: rating).map {
      RiskGrid.Field(likelihood: $0.likelihood, impact: $0.impact)
    }
  }

  private func place(_ rating: RiskAssessment.Rating) -> String {
    let likelihood = rating.likelihood.map { "\(likelihoodWords($0)) and " } ?? ""
    let impact = rating.impact.map { "\(inSentence($0)) impact, " } ?? ""
    return likelihood + impact + rating.severity.title
  }

  /// How strongly a severity is tinted, from 1 to 4.
  func tint(_ level: RiskLevel) -> Int {
    switch level {
    case .low: 1
    case .medium: 2
    case .high: 3
    case .critical: 4
    }
  }
}

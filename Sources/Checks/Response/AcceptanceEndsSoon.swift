package import Diagnostics
internal import Model

extension Check {
  /// Acceptances that end within thirty days: time to prepare the next decision.
  static let acceptanceEndsSoon = Check(.acceptanceEndsSoon) { inspection in
    let soon = inspection.today...inspection.today.adding(days: 30)
    return inspection.workspace.acceptedRisks.compactMap { risk in
      guard let until = risk.record[Acceptance.until], soon.contains(until.value) else {
        return nil
      }
      return endsSoon(risk, on: until)
    }
  }
}

extension Rule {
  package static let acceptanceEndsSoon = Rule("acceptance-ends-soon", .warning)
}

private func endsSoon(_ risk: AcceptedRisk, on day: Located<Day>) -> Diagnostic {
  Diagnostic(
    .acceptanceEndsSoon, "the acceptance of '\(risk.entity.id.value)' ends on \(day.value.words)",
    at: risk.entity.place(day.span),
    help: "bring it before those who accepted it"
  )
}

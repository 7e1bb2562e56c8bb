package import Diagnostics
internal import Model

extension Check {
  /// Acceptances whose last day has passed.
  static let acceptanceEnded = Check(.acceptanceEnded) { inspection in
    inspection.workspace.acceptedRisks.compactMap { risk in
      guard let until = risk.record[Acceptance.until], until.value < inspection.today else {
        return nil
      }
      return ended(risk, on: until)
    }
  }
}

extension Rule {
  package static let acceptanceEnded = Rule("acceptance-ended", .error)
}

private func ended(_ risk: AcceptedRisk, on day: Located<Day>) -> Diagnostic {
  Diagnostic(
    .acceptanceEnded,
    "the acceptance of '\(risk.entity.id.value)' ended on \(day.value.words)",
    at: risk.entity.place(day.span),
    help: "judge the risk again: accept it anew with its own reason, or treat it"
  )
}

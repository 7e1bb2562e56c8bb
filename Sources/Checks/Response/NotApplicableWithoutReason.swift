package import Diagnostics
internal import Model

extension Check {
  /// Threats that are put aside, as a whole or at a target, without a word on why.
  static let notApplicableWithoutReason = Check(.notApplicableWithoutReason) { inspection in
    inspection.workspace.entities(.threat).flatMap { threat in
      let entity = inspection.workspace[threat]
      var findings = entity.targetRecords.filter {
        $0.status?.value == .notApplicable && !$0.hasReason
      }.compactMap { target in
        target.status.map { withoutReason("'\(entity.id.value)' at '\(target.name)'", at: $0.span) }
      }
      if let status = entity[Threat.status], status.value == .notApplicable,
        entity[Threat.because] == nil
      {
        findings.append(withoutReason("'\(entity.id.value)'", at: entity.place(status.span)))
      }
      return findings
    }
  }
}

extension Rule {
  package static let notApplicableWithoutReason = Rule("not-applicable-without-reason", .error)
}

private func withoutReason(_ subject: String, at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .notApplicableWithoutReason, "\(subject) is called not applicable, and no reason is given",
    at: place,
    help: "say with 'because' why it cannot happen, so that others can see when that changes"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Evidence of a mitigation that was changed afterwards, by what the repository tells.
  static let evidenceBeforeChange = Check(.evidenceBeforeChange) { inspection in
    let workspace = inspection.workspace
    guard !inspection.contentChanges.isEmpty else { return [] }
    return workspace.shownMitigations.compactMap { mitigation, evidence, day in
      guard let change = inspection.contentChanges[workspace.qualifiedID(of: mitigation)],
        change.day > day
      else { return nil }
      return finding(
        workspace[evidence], of: day, workspace[mitigation], change,
        workspace.risingSeverity(of: .evidenceBeforeChange, at: evidence))
    }
  }
}

extension Rule {
  package static let evidenceBeforeChange = Rule("evidence-before-change", .warning)
}

private func finding(
  _ evidence: Entity, of day: Day, _ mitigation: Entity, _ change: ContentChange,
  _ severity: Severity
) -> Diagnostic {
  let (shown, changed) = (evidence.id.value, mitigation.id.value)
  return Diagnostic(
    .evidenceBeforeChange,
    "'\(shown)' showed on \(day) that '\(changed)' works; what '\(changed)' says was changed on "
      + "\(change.day)",
    at: evidence.place(evidence[Evidence.date]?.span), severity: severity,
    notes: [Diagnostic.Note("changed in commit \(change.commit)", at: mitigation.id.span)],
    help: "show again that '\(changed)' works, or say in 'allow' why '\(shown)' still shows it"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Mitigations that were to be in place by a day that has passed.
  static let overdueMitigation = Check(.overdueMitigation) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.mitigation).compactMap { index in
      let mitigation = workspace[index]
      guard let due = mitigation[Mitigation.due], due.value < inspection.today,
        mitigation[Mitigation.status]?.value != .implemented, !isDropped(mitigation)
      else { return nil }
      return overdue(
        mitigation, since: due,
        severity: workspace.risingSeverity(of: .overdueMitigation, at: index))
    }
  }
}

extension Rule {
  package static let overdueMitigation = Rule("overdue-mitigation", .warning)
}

private func overdue(
  _ mitigation: Entity, since due: Located<Day>, severity: Severity
) -> Diagnostic {
  let status = mitigation[Mitigation.status]?.value ?? .proposed
  return Diagnostic(
    .overdueMitigation,
    "'\(mitigation.id.value)' was due on \(due.value.words), and is \(status.rawValue)",
    at: mitigation.place(due.span), severity: severity,
    help: "call it implemented if it is; else judge again what it was to lower, and set a day"
  )
}

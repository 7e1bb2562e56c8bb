package import Diagnostics
internal import Model

extension Check {
  /// Rules of the workspace's own that are called as a rule that there is anyway.
  static let takenRuleName = Check(.takenRuleName) { inspection in
    inspection.workspace.configuration.invariants
      .filter { inspection.standardRuleNames.contains($0.name.value) }.map { taken($0.name) }
  }
}

extension Rule {
  package static let takenRuleName = Rule("taken-rule-name", .error)
}

private func taken(_ name: Located<String>) -> Diagnostic {
  Diagnostic(
    .takenRuleName, "'\(name.value)' is the name of a rule that every workspace has", at: name.span,
    help: "choose another name; how much the other rule matters is set under 'severities'"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Answers and severities for rules that do not exist.
  static let unknownRule = Check(.unknownRule) { inspection in
    let severities = inspection.workspace.configuration.fields[Configuration.severities]
    let named = inspection.workspace.allowances.map(\.key) + (severities?.entries ?? []).map(\.key)
    return named.filter { !inspection.ruleNames.contains($0.value) }.map {
      unknown($0, among: inspection.ruleNames)
    }
  }
}

extension Rule {
  package static let unknownRule = Rule("unknown-rule", .warning)
}

private func unknown(_ name: Located<String>, among rules: Set<String>) -> Diagnostic {
  let candidate = nearMiss(for: name.value, among: rules)
  return Diagnostic(
    .unknownRule,
    "no rule is called '\(name.value)'" + (candidate.map { "; did you mean '\($0)'?" } ?? ""),
    at: name.span,
    help: candidate == nil ? "'threatpress explain' lists the rules" : nil,
    fixIts: candidate.map {
      [FixIt("rename to '\($0)'", replace: name.span, with: $0, isSafe: true)]
    } ?? []
  )
}

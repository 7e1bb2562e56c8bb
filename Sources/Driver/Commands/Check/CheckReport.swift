package import Diagnostics
internal import Model

/// What checking a workspace gave.
package struct CheckReport: Sendable {
  package let findings: Findings
  /// The fixes that were made, each with the place where its finding was.
  package let fixes: [String]
  /// How the models stand.
  package let readiness: CheckedReadiness
}

/// How warnings count.
package enum Strictness: Sendable {
  case normal
  /// Every warning is an error.
  case strict

  package init(isStrict: Bool) {
    self = isStrict ? .strict : .normal
  }
}

extension Strictness {
  /// The findings as severe as they count.
  func applied(to findings: [Diagnostic]) -> [Diagnostic] {
    switch self {
    case .normal: findings
    case .strict: findings.map(raised)
    }
  }
}

/// Checks a workspace.
package func check(
  _ request: WorkspaceRequest, _ strictness: Strictness
) throws -> CheckReport {
  let (folder, settings) = try request.opened()
  let compilation = try compile(folder, settings)
  return CheckReport(compilation, strictness, in: folder)
}

extension CheckReport {
  init(
    _ compilation: Compilation, _ strictness: Strictness, in folder: WorkspaceFolder,
    fixes: [String] = []
  ) {
    self.init(
      findings: compilation.findings(strictness, in: folder), fixes: fixes,
      readiness: CheckedReadiness(of: compilation))
  }
}

extension Compilation {
  /// The findings that count, with all that their printed forms need.
  package func findings(_ strictness: Strictness, in folder: WorkspaceFolder) -> Findings {
    Findings(
      strictness.applied(to: verdicts.findings), in: sources, fileCount: fileCount,
      rules: ruleCatalogue, folder: folder.leadFromHere)
  }
}

private func raised(_ finding: Diagnostic) -> Diagnostic {
  guard finding.severity == .warning else { return finding }
  var finding = finding
  finding.severity = .error
  return finding
}

extension Findings {
  /// Whether one of the findings is as severe as this, or more.
  package func reach(_ severity: Severity) -> Bool {
    diagnostics.contains { $0.severity >= severity }
  }
}

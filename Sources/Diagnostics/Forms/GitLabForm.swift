extension Findings {
  /// The findings as a GitLab Code Quality report, which a merge request compares with that of its
  /// target: <https://docs.gitlab.com/ci/testing/code_quality/#code-quality-report-format>.
  package func gitlabForm() -> [UInt8] {
    var json = JSONWriter(.pretty)
    json.array { report in
      for (diagnostic, fingerprint) in zip(diagnostics, fingerprints()) {
        report.object { write(diagnostic, fingerprint, to: &$0) }
      }
    }
    json.endLine()
    return json.bytes
  }

  private func write(
    _ diagnostic: Diagnostic, _ fingerprint: String, to json: inout JSONWriter
  ) {
    let place = place(of: diagnostic.span)
    let help = diagnostic.help.map { " (\($0))" } ?? ""
    json.member("description", diagnostic.message + help)
    json.member("check_name", diagnostic.rule.name)
    json.member("fingerprint", String(fnv1a(fingerprint.utf8), radix: 16))
    json.member("severity", gitlabSeverity(of: diagnostic.severity))
    json.object("location") {
      $0.member("path", place.path)
      $0.object("lines") { $0.member("begin", place.start.line) }
    }
  }

  private func gitlabSeverity(of severity: Severity) -> String {
    switch severity {
    case .error: "critical"
    case .warning: "minor"
    case .note: "info"
    }
  }
}

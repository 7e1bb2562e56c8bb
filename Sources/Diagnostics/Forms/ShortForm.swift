extension Findings {
  /// The findings as lines of `path:line:column: severity: message [rule]`, without a summary.
  package func shortForm() -> String {
    diagnostics.map(shortForm).joined()
  }

  private func shortForm(of diagnostic: Diagnostic) -> String {
    let place = place(of: diagnostic.span)
    return "\(visible(place.path)):\(place.start.line):\(place.start.column): "
      + "\(diagnostic.severity.rawValue): \(visible(diagnostic.message)) "
      + "[\(diagnostic.rule.name)]\n"
  }
}

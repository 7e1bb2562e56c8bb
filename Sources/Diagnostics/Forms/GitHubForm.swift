extension Findings {
  /// The findings as GitHub workflow commands, which show them beside the lines they are about.
  package func githubForm() -> String {
    diagnostics.map(githubForm).joined()
  }

  private func githubForm(of diagnostic: Diagnostic) -> String {
    let place = place(of: diagnostic.span)
    var properties = [
      ("file", place.path), ("line", String(place.start.line)),
      ("endLine", String(place.end.line)),
    ]
    // GitHub refuses columns for a place of several lines.
    if place.start.line == place.end.line {
      properties += [("col", String(place.start.column)), ("endColumn", String(place.end.column))]
    }
    properties.append(("title", diagnostic.rule.name))
    let list = properties.map { "\($0)=\(escaped($1, isProperty: true))" }.joined(separator: ",")
    let message = [diagnostic.message, diagnostic.help.map { "help: \($0)" }]
      .compactMap { $0 }.joined(separator: "\n")
    return "::\(command(for: diagnostic.severity)) \(list)::"
      + "\(escaped(message, isProperty: false))\n"
  }

  private func command(for severity: Severity) -> String {
    switch severity {
    case .error: "error"
    case .warning: "warning"
    case .note: "notice"
    }
  }

  /// Escapes as the runner's own library does; a property's value also ends at `:` and `,`.
  private func escaped(_ text: String, isProperty: Bool) -> String {
    var result = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "%": result += "%25"
      case "\r": result += "%0D"
      case "\n": result += "%0A"
      case ":" where isProperty: result += "%3A"
      case "," where isProperty: result += "%2C"
      default: result += visible(scalar)
      }
    }
    return result
  }
}

package import Diagnostics

extension Lowering {
  /// Reports a base address to which no path can be appended.
  mutating func checkBaseURL(of configuration: Configuration) {
    guard let written = configuration.fields[Configuration.baseAddress],
      BaseURL(written.value) == nil
    else { return }
    diagnostics.append(malformedBaseURL(written))
  }
}

extension Rule {
  package static let malformedBaseUrl = Rule("malformed-base-url", .error)
}

private func malformedBaseURL(_ text: Located<String>) -> Diagnostic {
  Diagnostic(
    .malformedBaseUrl, "'\(text.value)' is no address that pages can be below", at: text.span,
    help: "write the whole address of the site's folder, as in https://example.org/threat-models/"
  )
}

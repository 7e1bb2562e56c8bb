extension Findings {
  /// The findings as a JUnit XML report, for services that show only tests: each file with findings
  /// is a suite, each finding a test. Errors and warnings fail; a note passes and says its text.
  ///
  /// An `error` of JUnit is a test that broke, which none does; the schema of Jenkins' xUnit plugin
  /// wants their number all the same.
  package func junitForm() -> String {
    let byFile = Dictionary(grouping: diagnostics, by: \.span.file).sorted { $0.key < $1.key }
    let suites =
      byFile.isEmpty
      ? [suite("threatpress", [#"    <testcase classname="threatpress" name="no findings"/>"#], 0)]
      : byFile.map { file, found in
        suite(
          shownPath(of: sources[file]), found.map(test),
          found.count { $0.severity != .note })
      }
    let failures = diagnostics.count { $0.severity != .note }
    let count = max(1, diagnostics.count)
    return """
      <?xml version="1.0" encoding="UTF-8"?>
      <testsuites name="threatpress" tests="\(count)" failures="\(failures)" errors="0">
      \(suites.joined(separator: "\n"))
      </testsuites>

      """
  }

  private func suite(_ name: String, _ tests: [String], _ failures: Int) -> String {
    """
      <testsuite name="\(xml(name))" tests="\(tests.count)" failures="\(failures)" errors="0">
    \(tests.joined(separator: "\n"))
      </testsuite>
    """
  }

  private func test(of diagnostic: Diagnostic) -> String {
    let place = place(of: diagnostic.span)
    let name = "\(diagnostic.rule.name): \(diagnostic.message)"
    let help = diagnostic.help.map { "\nhelp: \($0)" } ?? ""
    let position = "\(place.path):\(place.start.line):\(place.start.column)"
    let text = xml("\(position): \(diagnostic.message)\(help)")
    let outcome =
      switch diagnostic.severity {
      case .error, .warning:
        """
        <failure type="\(diagnostic.severity.rawValue)" message="\(xml(diagnostic.message))">\
        \(text)</failure>
        """
      case .note: "<system-out>\(text)</system-out>"
      }
    return """
          <testcase classname="\(xml(place.path))" name="\(xml(name))" file="\(xml(place.path))" \
      line="\(place.start.line)">\(outcome)</testcase>
      """
  }

  /// Text as XML 1.0 can hold it, in an attribute or between tags.
  private func xml(_ text: String) -> String {
    let lines = text.split(separator: "\n", omittingEmptySubsequences: false)
    let shown = lines.map { visible(String($0)) }.joined(separator: "\n")
    var escaped = ""
    for scalar in shown.unicodeScalars {
      switch scalar {
      case "&": escaped += "&amp;"
      case "<": escaped += "&lt;"
      case ">": escaped += "&gt;"
      case "\"": escaped += "&quot;"
      case "\n": escaped += "&#10;"
      case "\u{FFFE}", "\u{FFFF}": escaped += "\u{FFFD}"
      default: escaped.unicodeScalars.append(scalar)
      }
    }
    return escaped
  }
}

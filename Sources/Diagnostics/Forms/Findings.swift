/// What a run found, with everything that its printed forms need to know.
package struct Findings: Sendable {
  /// The findings by place, whatever the order in which they were made.
  package let diagnostics: [Diagnostic]
  /// Findings of a baseline, which count for nothing.
  package let known: [Diagnostic]
  /// The number of files that were looked at, for the summary.
  package let fileCount: Int

  package let sources: SourceMap
  let rules: RuleCatalogue
  /// What is put before the paths of the sources, so that they lead there from where the user is:
  /// nothing, or a folder with a `/` at its end.
  let folder: String

  package init(
    _ diagnostics: some Sequence<Diagnostic>,
    in sources: SourceMap,
    fileCount: Int,
    rules: RuleCatalogue,
    folder: String = "",
    known: [Diagnostic] = []
  ) {
    self.diagnostics = diagnostics.sorted()
    self.known = known
    self.sources = sources
    self.fileCount = fileCount
    self.rules = rules
    self.folder = folder
  }
}

extension Findings {
  /// The findings in a form, as UTF-8 text that ends with a line break unless it is empty.
  package func printed(as form: Form, style: Style, toolVersion: String) -> [UInt8] {
    switch form {
    case .human: Array(humanForm(style).utf8)
    case .short: Array(shortForm().utf8)
    case .jsonLines: jsonLinesForm()
    case .sarif: sarifForm(toolVersion: toolVersion)
    case .github: Array(githubForm().utf8)
    case .gitlab: gitlabForm()
    case .junit: Array(junitForm().utf8)
    }
  }

  /// Every finding, those of a baseline too.
  var all: [Diagnostic] { known.isEmpty ? diagnostics : (diagnostics + known).sorted() }

  /// "2 errors, 7 warnings, 1 note in 12 files".
  package var summary: String {
    let counts = Severity.allCases.reversed().compactMap { severity in
      let count = diagnostics.count { $0.severity == severity }
      return count == 0 ? nil : counted(count, severity.rawValue)
    }
    let found = counts.isEmpty ? "no findings" : counts.joined(separator: ", ")
    let left = known.isEmpty ? "" : "; \(known.count) of the baseline left out"
    return "\(found) in \(counted(fileCount, "file"))\(left)"
  }

  private func counted(_ count: Int, _ noun: String) -> String {
    count == 1 ? "1 \(noun)" : "\(count) \(noun)s"
  }
}

// MARK: Places

extension Findings {
  /// Where a span is, as `path:line:column`.
  package func position(of span: SourceSpan) -> String {
    let place = place(of: span)
    return "\(place.path):\(place.start.line):\(place.start.column)"
  }

  /// A span in the terms of people and other tools.
  struct Place {
    let path: String
    let start: SourcePosition
    let end: SourcePosition
  }

  func shownPath(of file: SourceFile) -> String { folder + file.path }

  func place(of span: SourceSpan) -> Place {
    let file = sources[span.file]
    return Place(
      path: shownPath(of: file),
      start: file.position(at: Int(span.start)),
      end: file.position(at: Int(span.end))
    )
  }
}

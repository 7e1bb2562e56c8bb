/// The ways in which findings can be printed.
package enum Form: String, Sendable, CaseIterable {
  case human
  case short
  case jsonLines = "json"
  case sarif
  case github, gitlab, junit
}

extension Form {
  /// What the form is for, in a few words.
  package var summary: String {
    switch self {
    case .human: "for people: each finding with the line it is on, why it matters and what to do"
    case .short: "one line a finding: path:line:column: severity: message [rule]"
    case .jsonLines: "JSON Lines: one object a finding, with everything known about it"
    case .sarif: "SARIF 2.1.0, for code scanning services and editors"
    case .github: "GitHub annotations, shown beside the lines of a pull request"
    case .gitlab: "a GitLab Code Quality report, shown in merge requests"
    case .junit: "JUnit XML, for services that show only tests"
    }
  }

  /// Everything that a program reading the form relies on.
  package var documentation: String {
    switch self {
    case .human:
      """
      The finding, the line with carets under the exact place, other places that explain it, why
      its rule matters (once a run), what to do, and a summary. Made to be read, not to be parsed.
      """
    case .short:
      """
      A line for each finding: path:line:column: severity: message [rule]. Lines and columns
      count from 1; columns count Unicode scalars. Control characters are made visible.
      """
    case .jsonLines: jsonLinesDocumentation
    case .sarif:
      """
      One SARIF 2.1.0 run. The rules that were found are listed with their summaries. Columns
      count Unicode scalars, a region's end is exclusive, and paths are relative to %SRCROOT%,
      the folder in which the command runs if the workspace lies in it.
      partialFingerprints["threatpress/v1"] stays the same when lines move: it is made of the
      rule and of what the finding is about. With a baseline each result says by its
      baselineState whether it is "new" or "unchanged".
      """
    case .github:
      """
      A workflow command for each finding: ::error, ::warning or ::notice with file, line,
      endLine, title and, where the place is within one line, col and endColumn.
      """
    case .gitlab:
      """
      A Code Quality report: an array of objects with description, check_name, fingerprint,
      severity ("critical" for an error, "minor" for a warning, "info" for a note) and location.
      The fingerprint stays the same when lines move.
      """
    case .junit:
      """
      A suite for each file with findings, a test case for each finding. Errors and warnings are
      failures whose type is the severity; notes pass, and say what they say as output. Without
      findings there is one test case, which passes.
      """
    }
  }
}

private let jsonLinesDocumentation = """
  Each line is one object; every key is always there.

    rule      string          the rule's name
    severity  string          "error", "warning" or "note"
    message   string          what is wrong
    path      string          the file, relative to the folder in which the command runs if the
                              workspace lies in it, else to the workspace's root
    start     position        where the place starts
    end       position        where it ends; the character there is no longer part of it
    subject   string or null  what the finding is about: "model/ID" or "model/ID#key"
    notes     array           other places: {message, path, start, end}
    help      string or null  what to do about it
    fixes     array           changes that resolve it: {title, safe, edits}; `check --fix`
                              makes those that are safe
              edits           array of {path, start, end, replacement}

  A position is {line, column, offset}: line and column count from 1, columns count Unicode
  scalars, offset counts the bytes of the file's UTF-8 text from 0, without a byte order mark.
  """

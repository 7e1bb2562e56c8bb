import Diagnostics

/// What of a file is too much for the parsers; the file is then not read at all.
///
/// cmark-gfm, in the versions that distributions ship, needs time that grows with the square of
/// some inputs, and memory that grows with others. All of these need many of the same marks in one
/// run of lines without a blank one, so that one look at each byte can tell.
func guardFindings(of file: SourceFile) -> [Diagnostic] {
  if file.utf8.count > Limits.fileBytes { return [.fileTooLarge(file)] }
  var survey = Survey(of: file)
  survey.run()
  return survey.findings
}

/// A walk over the lines of a file that adds up what they will cost.
private struct Survey {
  /// Lines without a blank one between them: at most these can be one paragraph or table.
  private struct Run {
    var bytes = 0
    var lines = 0
    var bars = 0
    var brackets = 0
    var openers = 0
    /// The columns of the table that the run may hold.
    var columns = 0
    /// The bytes since a link definition started; `nil` where none has.
    var definition: Int?
  }

  private let file: SourceFile
  private var current = Run()
  private var steps = 0
  private var cells = 0
  private var closers = 0
  private var longestDefinition = 0
  /// The first finding of each kind, by the limit's name.
  private var found: [String: Diagnostic] = [:]

  init(of file: SourceFile) {
    self.file = file
  }

  var findings: [Diagnostic] { found.values.sorted() }

  mutating func run() {
    for line in 1...file.lineCount {
      let range = file.range(ofLine: line)
      if range.count > Limits.lineBytes {
        report(.lineTooLong(at: file.span(range)))
      } else {
        add(LineSurvey(of: file.utf8, in: range), at: range)
      }
    }
    endRun(at: file.range(ofLine: file.lineCount))
    if longestDefinition * closers > Limits.definitionBytes {
      report(.definitionsTooLong(at: file.span(file.range(ofLine: 1))))
    }
  }

  private mutating func add(_ line: LineSurvey, at range: Range<Int>) {
    if line.isBlank { return endRun(at: range) }
    if line.depth > Limits.depth { report(.tooDeep(at: file.span(file.trimmed(range)))) }
    if line.longestWord > Limits.addressBytes, hasAddress(range) {
      spend(line.longestWord * line.longestWord, on: "addresses without a space", at: range)
    }
    addToTable(line, at: range)
    current.bytes += range.count
    current.lines += 1
    current.bars += line.bars
    current.brackets += line.brackets
    current.openers += line.openers
    closers += line.closers
    if line.isDefinition {
      current.definition = range.count
    } else if let definition = current.definition {
      current.definition = definition + range.count
    }
    longestDefinition = max(longestDefinition, current.definition ?? 0)
  }

  private mutating func addToTable(_ line: LineSurvey, at range: Range<Int>) {
    cells += current.columns
    if line.bars > Limits.tableColumns { spend(10 * line.bars * line.bars, on: "'|'", at: range) }
    if line.isDelimiterRow {
      let header = current.bars + current.lines
      spend(4 * header * header, on: "lines above a table", at: range)
      current.columns = max(current.columns, line.bars + 1)
      if line.bars > Limits.tableColumns + 1 { report(.tooManyColumns(at: file.span(range))) }
    }
    if cells > Limits.tableCells { report(.tooManyCells(at: file.span(range))) }
  }

  private mutating func endRun(at range: Range<Int>) {
    spend(current.brackets * current.brackets, on: "brackets without a blank line", at: range)
    spend(current.openers * current.bytes, on: "'<!' or '<?'", at: range)
    current = Run()
  }

  /// Adds steps, and reports the marks with which they become too many.
  private mutating func spend(_ steps: Int, on marks: String, at range: Range<Int>) {
    let isOver = self.steps > Limits.steps
    self.steps += steps
    if !isOver, self.steps > Limits.steps { report(.tooMany(marks, at: file.span(range))) }
  }

  private mutating func report(_ finding: Diagnostic) {
    if found[finding.message] == nil { found[finding.message] = finding }
  }

  /// Whether a line has what makes a word an address: `@`, `://` or `www.`.
  private func hasAddress(_ line: Range<Int>) -> Bool {
    line.contains { offset in
      switch file.utf8[offset] {
      case UInt8(ascii: "@"): true
      case .colon: file.utf8[offset..<line.upperBound].starts(with: "://".utf8)
      case UInt8(ascii: "w"): file.utf8[offset..<line.upperBound].starts(with: "www.".utf8)
      default: false
      }
    }
  }
}

extension Diagnostic {
  fileprivate static func fileTooLarge(_ file: SourceFile) -> Diagnostic {
    .tooComplex(
      "this file has more than \(Limits.fileBytes >> 20) MiB",
      at: file.span(file.range(ofLine: 1).clamped(to: 0..<200)))
  }

  fileprivate static func lineTooLong(at span: SourceSpan) -> Diagnostic {
    .tooComplex(
      "this line has more than \(Limits.lineBytes >> 10) KiB", at: span.part(0..<200))
  }

  fileprivate static func tooDeep(at span: SourceSpan) -> Diagnostic {
    .tooComplex("this is nested more than \(Limits.depth) deep", at: span)
  }

  fileprivate static func tooManyColumns(at span: SourceSpan) -> Diagnostic {
    .tooComplex("this table has more than \(Limits.tableColumns) columns", at: span)
  }

  fileprivate static func tooManyCells(at span: SourceSpan) -> Diagnostic {
    .tooComplex("the tables up to here have more than \(Limits.tableCells) cells", at: span)
  }

  fileprivate static func definitionsTooLong(at span: SourceSpan) -> Diagnostic {
    .tooComplex("the links of this page would repeat a long definition too often", at: span)
  }

  fileprivate static func tooMany(_ marks: String, at span: SourceSpan) -> Diagnostic {
    .tooComplex("too many \(marks) up to here", at: span)
  }
}

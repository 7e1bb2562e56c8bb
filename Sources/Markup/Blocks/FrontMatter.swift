package import Diagnostics

extension Rule {
  package static let frontMatterNotClosed = Rule("front-matter-not-closed", .error)
}

/// The YAML between `---` lines at the start of a page.
struct FrontMatter {
  let node: YAMLNode?
  let isBroken: Bool
  /// Where the YAML stands.
  let range: Range<Int>?
  /// Where the Markdown stands.
  let rest: Range<Int>
  let diagnostics: [Diagnostic]

  init(of file: SourceFile) {
    guard isRule(file.range(ofLine: 1), in: file) else {
      self.init(nil, in: nil, rest: 0, of: file, diagnostics: [], isBroken: false)
      return
    }
    let start = file.start(ofLine: 2)
    guard
      let end = (2...max(2, file.lineCount)).first(where: {
        isRule(file.range(ofLine: $0), in: file)
      })
    else {
      self = Self.unclosed(in: file, from: start)
      return
    }
    let range = start..<file.start(ofLine: end)
    let head = readYAML(Excerpt(file, in: range))
    self.init(
      head.node, in: range, rest: file.start(ofLine: end + 1), of: file,
      diagnostics: head.diagnostics, isBroken: head.isBroken)
  }

  /// Without an end, the front matter ends where a reader would say so: at the first blank line.
  private static func unclosed(in file: SourceFile, from start: Int) -> FrontMatter {
    var line = 2
    while line <= file.lineCount, !file.trimmed(file.range(ofLine: line)).isEmpty { line += 1 }
    let range = start..<file.start(ofLine: line)
    let head = readYAML(Excerpt(file, in: range))
    return FrontMatter(
      head.node, in: range, rest: range.upperBound, of: file,
      diagnostics: [.frontMatterNotClosed(at: file.span(file.range(ofLine: 1)))],
      isBroken: head.isBroken)
  }

  private init(
    _ node: YAMLNode?, in range: Range<Int>?, rest: Int, of file: SourceFile,
    diagnostics: [Diagnostic], isBroken: Bool
  ) {
    self.node = node
    self.range = range
    self.rest = rest..<file.utf8.count
    self.diagnostics = diagnostics
    self.isBroken = isBroken
  }
}

/// Whether a line is `---`, which ends a head.
func isRule(_ line: Range<Int>, in file: SourceFile) -> Bool {
  guard line.count >= 3, file.utf8[line.lowerBound] == .hyphen else { return false }
  let text = file.trimmed(line)
  return text.count == 3 && text.lowerBound == line.lowerBound
    && file.utf8[text].allSatisfy { $0 == .hyphen }
}

extension Diagnostic {
  fileprivate static func frontMatterNotClosed(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .frontMatterNotClosed, "this front matter is not closed", at: span,
      help: "end it with a line '---'")
  }
}

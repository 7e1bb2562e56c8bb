package import Diagnostics

extension Rule {
  package static let unclosedTag = Rule("unclosed-tag", .error)
  package static let unclosedSection = Rule("unclosed-section", .error)
  package static let straySectionEnd = Rule("stray-section-end", .error)
  package static let unsupportedTag = Rule("unsupported-tag", .error)
}

extension TemplateSyntax {
  /// How deep sections may nest.
  static let maximumDepth = 64

  /// Reads a template; what is wrong in it is reported, and the rest still shows.
  static func parse(_ file: SourceFile, into diagnostics: inout [Diagnostic]) -> TemplateSyntax {
    var parser = TemplateParser(file: file)
    parser.parse()
    diagnostics += parser.diagnostics
    return TemplateSyntax(file: file, nodes: parser.nodes)
  }
}

private struct TemplateParser {
  /// A section whose end has not come yet, with the pieces that stood before it.
  struct OpenSection {
    let name: Located<String>
    let isInverted: Bool
    let before: [TemplateSyntax.Node]
  }

  let file: SourceFile
  var nodes: [TemplateSyntax.Node] = []
  var open: [OpenSection] = []
  var diagnostics: [Diagnostic] = []

  init(file: SourceFile) {
    self.file = file
  }

  mutating func parse() {
    let bytes = file.utf8
    var textStart = 0
    var position = 0
    while let start = nextOpening(from: position) {
      guard let tag = TemplateTag(in: file, at: start) else {
        diagnostics.append(unclosedTag(at: file.span(start..<start + 2)))
        position = start + 2
        continue
      }
      let lines = tag.canStandAlone ? aloneOnItsLines(tag.range) : nil
      let outer = lines ?? tag.range
      appendText(textStart..<outer.lowerBound)
      guard take(tag, isAlone: lines != nil) else { return }
      textStart = outer.upperBound
      position = outer.upperBound
    }
    appendText(textStart..<bytes.count)
    while let section = open.last {
      diagnostics.append(unclosedSection(section.name))
      closeSection()
    }
  }

  private func nextOpening(from start: Int) -> Int? {
    let bytes = file.utf8
    var index = start
    while index + 1 < bytes.count {
      if bytes[index] == UInt8(ascii: "{"), bytes[index + 1] == UInt8(ascii: "{") { return index }
      index += 1
    }
    return nil
  }

  private mutating func appendText(_ range: Range<Int>) {
    if !range.isEmpty { nodes.append(.text(range)) }
  }

  /// Acts on a tag; false if there is no sense in reading on.
  private mutating func take(_ tag: TemplateTag, isAlone: Bool) -> Bool {
    switch tag.role {
    case .variable:
      nodes.append(.variable(tag.name))
    case .partial:
      nodes.append(.partial(tag.name, isAlone: isAlone))
    case .section, .inverted:
      guard open.count < TemplateSyntax.maximumDepth else {
        diagnostics.append(tooDeep(at: tag.name.span))
        while !open.isEmpty { closeSection() }
        return false
      }
      open.append(
        OpenSection(name: tag.name, isInverted: tag.role == .inverted, before: nodes))
      nodes = []
    case .end:
      endSection(tag.name)
    case .comment:
      break
    case .unsupported:
      diagnostics.append(unsupported(tag, in: file))
    }
    return true
  }

  /// Closes the section of that name, and what was left open inside it.
  private mutating func endSection(_ name: Located<String>) {
    guard open.contains(where: { $0.name.value == name.value }) else {
      let innermost = open.last?.name
      diagnostics.append(strayEnd(name, innermost: innermost))
      if nearMiss(for: name.value, among: [innermost?.value].compactMap { $0 }) != nil {
        closeSection()
      }
      return
    }
    while let section = open.last {
      closeSection()
      if section.name.value == name.value { return }
      diagnostics.append(unclosedSection(section.name, before: name))
    }
  }

  private mutating func closeSection() {
    guard let section = open.popLast() else { return }
    let body = nodes
    nodes = section.before
    nodes.append(
      .section(.init(name: section.name, isInverted: section.isInverted, body: body)))
  }

  /// The whole lines of a tag that shares them only with space, with the last line's break.
  private func aloneOnItsLines(_ tag: Range<Int>) -> Range<Int>? {
    let bytes = file.utf8
    var start = tag.lowerBound
    while start > 0, bytes[start - 1] == 0x20 || bytes[start - 1] == 0x09 { start -= 1 }
    guard start == 0 || bytes[start - 1] == 0x0A || bytes[start - 1] == 0x0D else { return nil }
    var end = tag.upperBound
    while end < bytes.count, bytes[end] == 0x20 || bytes[end] == 0x09 { end += 1 }
    guard end < bytes.count else { return start..<end }
    guard bytes[end] == 0x0A || bytes[end] == 0x0D else { return nil }
    let isPair = bytes[end] == 0x0D && end + 1 < bytes.count && bytes[end + 1] == 0x0A
    return start..<end + (isPair ? 2 : 1)
  }
}

private func unclosedTag(at span: SourceSpan) -> Diagnostic {
  Diagnostic(
    .unclosedTag, "this tag has no '}}' on its line", at: span,
    help: "text that needs two braces can be written '&#123;&#123;'")
}

private func unclosedSection(
  _ name: Located<String>, before end: Located<String>? = nil
) -> Diagnostic {
  Diagnostic(
    .unclosedSection, "the section '\(name.value)' is not closed", at: name.span,
    notes: end.map { [.init("'\($0.value)' closes around it here", at: $0.span)] } ?? [],
    help: "write '{{/\(name.value)}}' where it ends")
}

private func strayEnd(_ name: Located<String>, innermost: Located<String>?) -> Diagnostic {
  guard let innermost else {
    return Diagnostic(
      .straySectionEnd, "no section '\(name.value)' is open here", at: name.span,
      help: "take the tag out, or write '{{#\(name.value)}}' where the section begins")
  }
  let fix = nearMiss(for: name.value, among: [innermost.value]).map {
    FixIt("close '\($0)'", replace: name.span, with: $0, isSafe: false)
  }
  return Diagnostic(
    .straySectionEnd,
    "no section '\(name.value)' is open here\(suggestion(for: name.value, among: [innermost.value]))",
    at: name.span,
    notes: [.init("'\(innermost.value)' is open since here", at: innermost.span)],
    fixIts: fix.map { [$0] } ?? [])
}

private func tooDeep(at span: SourceSpan) -> Diagnostic {
  Diagnostic(
    .endlessTemplate, "sections nest deeper than \(TemplateSyntax.maximumDepth)", at: span)
}

private func unsupported(_ tag: TemplateTag, in file: SourceFile) -> Diagnostic {
  let span = file.span(tag.range)
  let sigil = file.utf8[tag.range.lowerBound + 2]
  if sigil == UInt8(ascii: "{") || sigil == UInt8(ascii: "&") {
    return Diagnostic(
      .unsupportedTag, "no tag writes text without escaping it", at: span,
      help: "'{{\(tag.name.value)}}' writes HTML as it is and escapes everything else",
      fixIts: [
        FixIt(
          "write '{{\(tag.name.value)}}'", replace: span, with: "{{\(tag.name.value)}}",
          isSafe: false)
      ])
  }
  if tag.name.value.isEmpty {
    return Diagnostic(
      .unsupportedTag, "this tag names nothing", at: span,
      help: "write a name between its braces, as in '{{title}}', or take it out")
  }
  return Diagnostic(
    .unsupportedTag, "'\(tag.name.value)' is not a name", at: tag.name.span,
    help: "a tag holds one name of letters, digits, '-' and '_'")
}

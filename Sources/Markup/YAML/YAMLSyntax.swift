package import Diagnostics

extension Rule {
  package static let yamlSyntax = Rule("yaml-syntax", .error)
}

/// Says in the author's terms why libyaml gave up: mostly a value that needs quotes, or a line
/// that is not indented as it should be.
func syntaxFinding(for failure: YAMLFailure, in text: YAMLText) -> Diagnostic {
  let offset = text.offset(ofCharacter: failure.character)
  let opening = text.offset(ofCharacter: failure.contextCharacter)
  if text.byte(at: offset) == .tab { return .tab(at: offset, in: text) }
  if failure.context.contains("quoted scalar") {
    return quotedFinding(for: failure, opening: opening, offset: offset, in: text)
  }
  if failure.problem.contains("block sequence entries are not allowed") {
    return .misplacedItem(at: text.span(offset..<offset + 1))
  }
  if failure.problem.contains("mapping values are not allowed") {
    return mappingFinding(at: offset, in: text)
  }
  if let value = YAMLLine(around: offset, in: text).valueToQuote(in: text) {
    return .quote(value, in: text)
  }
  if failure.context.contains("flow"), let bracket = text.byte(at: opening) {
    return .notClosed(bracket, at: text.span(opening..<opening + 1))
  }
  if failure.problem.contains("could not find expected ':'") {
    return .noKey(at: text.span(YAMLLine(around: opening, in: text).content))
  }
  if let end = documentEnd(before: offset, in: text) {
    return .secondDocument(at: text.span(end))
  }
  if failure.problem.contains("did not find expected") {
    return .misaligned(at: text.span(YAMLLine(around: offset, in: text).firstWord(in: text)))
  }
  return .other(failure.problem, at: text.span(offset..<min(offset + 1, text.bytes.count)))
}

private func quotedFinding(
  for failure: YAMLFailure, opening: Int, offset: Int, in text: YAMLText
) -> Diagnostic {
  if failure.problem.contains("escape") {
    let escape = text.escape(around: offset)
    return .unknownEscape(text.text(escape), at: text.span(escape))
  }
  let quote = text.byte(at: opening) ?? .quotationMark
  return .notClosed(quote, at: text.span(opening..<opening + 1))
}

/// A colon where no key can stand: either it belongs to a value, or its line is indented wrongly.
private func mappingFinding(at colon: Int, in text: YAMLText) -> Diagnostic {
  let line = YAMLLine(around: colon, in: text)
  if let value = line.value, value.lowerBound < colon { return .quote(value, in: text) }
  let before = text.trimmed(line.content.lowerBound..<max(colon, line.content.lowerBound))
  let isOneWord = !text.text(before).contains(" ")
  let start = line.content.lowerBound
  if !isOneWord, let previous = YAMLLine(before: start, in: text), let value = previous.value {
    return .quote(value.lowerBound..<line.content.upperBound, in: text)
  }
  return .misaligned(at: text.span(before))
}

/// The line `...` just above, which ends a document.
private func documentEnd(before offset: Int, in text: YAMLText) -> Range<Int>? {
  guard let line = YAMLLine(before: offset, in: text) else { return nil }
  return text.text(line.content) == "..." ? line.content : nil
}

/// A line of YAML, taken apart by eye rather than by grammar.
private struct YAMLLine {
  /// The line without its indentation and trailing white space.
  let content: Range<Int>
  /// What follows the first `: `, if anything.
  let value: Range<Int>?

  init(around offset: Int, in text: YAMLText) {
    content = text.trimmed(text.line(around: offset))
    var colon = content.lowerBound
    while colon < content.upperBound {
      if text.byte(at: colon) == .colon, text.byte(at: colon + 1)?.isBlank == true { break }
      colon += 1
    }
    let rest = text.trimmed(min(colon + 1, content.upperBound)..<content.upperBound)
    value = rest.isEmpty ? nil : rest
  }

  /// The last line with content before the one that holds an offset.
  init?(before offset: Int, in text: YAMLText) {
    var end = text.line(around: offset).lowerBound
    while end > 0, text.byte(at: end - 1)?.isWhiteSpace == true { end -= 1 }
    if end == 0 { return nil }
    self.init(around: end - 1, in: text)
  }

  /// The value, or the list item, if it starts as no plain text may.
  func valueToQuote(in text: YAMLText) -> Range<Int>? {
    var candidate = value ?? content
    if text.byte(at: candidate.lowerBound) == .hyphen,
      text.byte(at: candidate.lowerBound + 1)?.isBlank == true
    {
      candidate = text.trimmed(candidate.lowerBound + 1..<candidate.upperBound)
    }
    guard let first = text.byte(at: candidate.lowerBound),
      let last = text.byte(at: candidate.upperBound - 1)
    else { return nil }
    switch first {
    case UInt8(ascii: "["), UInt8(ascii: "{"):
      // With its bracket at the end it was meant as a list.
      let isClosed = last == UInt8(ascii: "]") || last == UInt8(ascii: "}")
      let isCloseInside = text.text(candidate).utf8.dropFirst().contains(first + 2)
      return !isClosed && isCloseInside ? candidate : nil
    default:
      return "\"'@`*%&!|>".utf8.contains(first) ? candidate : nil
    }
  }

  func firstWord(in text: YAMLText) -> Range<Int> {
    var end = content.lowerBound
    while end < content.upperBound, text.byte(at: end)?.isBlank == false { end += 1 }
    return content.lowerBound..<end
  }
}

extension YAMLText {
  /// The backslash and the character after it, at or shortly before an offset.
  fileprivate func escape(around offset: Int) -> Range<Int> {
    var start = min(offset, max(0, bytes.count - 1))
    while start > 0, offset - start < 10, byte(at: start) != .backslash { start -= 1 }
    var end = min(start + 2, bytes.count)
    while let byte = byte(at: end), byte & 0xC0 == 0x80 { end += 1 }
    return start..<end
  }
}

extension Diagnostic {
  fileprivate static func tab(at offset: Int, in text: YAMLText) -> Diagnostic {
    var end = offset
    while text.byte(at: end) == .tab { end += 1 }
    let span = text.span(offset..<end)
    let spaces = String(repeating: "  ", count: end - offset)
    return Diagnostic(
      .yamlSyntax, "indent with spaces, not with a tab", at: span,
      fixIts: [FixIt("use spaces", replace: span, with: spaces, isSafe: false)])
  }

  fileprivate static func quote(_ value: Range<Int>, in text: YAMLText) -> Diagnostic {
    let words = text.text(value)
    let reason =
      "\"'@`*%&!|>[{".contains(words.prefix(1))
      ? "starts with '\(words.prefix(1))'" : "contains ': '"
    let span = text.span(value)
    let isPlain = !words.contains { "\"\\\n\r".contains($0) } && !words.contains(" #")
    let quoted = FixIt("quote it", replace: span, with: "\"\(words)\"", isSafe: true)
    return Diagnostic(
      .yamlSyntax, "quote this value, which \(reason)", at: span,
      help: isPlain ? nil : "single quotes take the text as it is; write '' for a quote in it",
      fixIts: isPlain ? [quoted] : [])
  }

  fileprivate static func notClosed(_ opening: UInt8, at span: SourceSpan) -> Diagnostic {
    let mark = String(UnicodeScalar(opening))
    let isQuote = opening == .quotationMark || opening == .apostrophe
    let what = isQuote ? "quote" : "bracket"
    return Diagnostic(.yamlSyntax, "the \(what) ' \(mark) ' is not closed", at: span)
  }

  fileprivate static func unknownEscape(_ escape: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "'\(escape)' means nothing between double quotes", at: span,
      help: "write the backslash twice, or use single quotes")
  }

  fileprivate static func misplacedItem(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "a list item cannot start here", at: span,
      help: "start the list on a line of its own, write '[a, b]', or quote the value")
  }

  fileprivate static func noKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "expected 'key: value'", at: span,
      help: "indent a line that goes on with the value above it")
  }

  fileprivate static func misaligned(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "this line is not indented like its neighbours", at: span,
      help: "keys that belong together start in the same column")
  }

  static func secondDocument(at span: SourceSpan) -> Diagnostic {
    Diagnostic(.yamlSyntax, "a second YAML document is not allowed here", at: span)
  }

  fileprivate static func other(_ problem: String, at span: SourceSpan) -> Diagnostic {
    Diagnostic(.yamlSyntax, "this is not valid YAML: \(problem)", at: span)
  }
}

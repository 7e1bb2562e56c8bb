package import Diagnostics

extension Rule {
  package static let yamlAnchor = Rule("yaml-anchor", .error)
  package static let yamlTag = Rule("yaml-tag", .error)
}

/// Reads a YAML mapping: a whole file, or a part of one.
///
/// The node is `nil` where there is nothing to read, and where something could not be read; then
/// the findings say what.
package func parseYAML(
  _ file: SourceFile, in range: Range<Int>? = nil
) -> (YAMLNode?, [Diagnostic]) {
  let range = (range ?? 0..<file.utf8.count).clamped(to: 0..<file.utf8.count)
  let hidden = HiddenCharacters(in: file, range).findings(heads: [range])
  let head = readYAML(Excerpt(file, in: range))
  return (head.node, (hidden + head.diagnostics).sorted())
}

/// A block's head or a page's front matter, as far as it could be read.
struct YAMLHead {
  let node: YAMLNode?
  let diagnostics: [Diagnostic]
  let isBroken: Bool
}

func readYAML(_ excerpt: Excerpt) -> YAMLHead {
  if excerpt.bytes.count > Limits.headBytes {
    let tooLong = Diagnostic.tooComplex(
      "these \(excerpt.bytes.count) bytes of YAML are more than the \(Limits.headBytes) allowed",
      at: excerpt.file.span(excerpt.file.range(ofLine: excerpt.firstLine)))
    return YAMLHead(node: nil, diagnostics: [tooLong], isBroken: true)
  }
  var builder = YAMLBuilder(YAMLText(excerpt))
  let node = YAMLEvents.read(excerpt.bytes) { builder.document(from: &$0) }
  let isBroken = builder.isBroken
  return YAMLHead(
    node: isBroken ? nil : node, diagnostics: builder.diagnostics, isBroken: isBroken)
}

/// Builds the tree of a YAML text from its events, refusing what a threat model has no use for.
private struct YAMLBuilder {
  private let text: YAMLText
  private(set) var diagnostics: [Diagnostic] = []
  private(set) var isBroken = false
  private var nodeCount = 0
  /// Set when reading cannot go on, so that every level returns at once.
  private var isOver = false

  init(_ text: YAMLText) {
    self.text = text
  }

  /// The root mapping of the only document.
  mutating func document(from events: inout YAMLEvents) -> YAMLNode? {
    guard let start = next(&events) else { return nil }
    if case .streamEnd = start.kind { return nil }
    if case .documentStart(isExplicit: true) = start.kind {
      stop(.secondDocument(at: text.span(text.offsets(ofCharacters: start.characters))))
      return nil
    }
    guard let first = next(&events), let root = node(first, &events, depth: 1) else { return nil }
    guard case .mapping = root.content else {
      stop(.rootIsNoMapping(at: text.firstLine(of: root, in: text.excerpt.file)))
      return nil
    }
    guard next(&events) != nil, let end = next(&events) else { return nil }
    if case .streamEnd = end.kind { return root }
    stop(.secondDocument(at: text.span(text.offsets(ofCharacters: end.characters))))
    return nil
  }

  private mutating func node(
    _ event: YAMLEvent, _ events: inout YAMLEvents, depth: Int
  ) -> YAMLNode? {
    let range = text.offsets(ofCharacters: event.characters)
    guard isAllowed(event, at: range, depth: depth) else { return nil }
    switch event.kind {
    case .scalar(let value, let style):
      let place = style == .block ? text.blockContent(of: range) : range
      return YAMLNode(.scalar(value, style), at: text.span(place))
    case .sequenceStart(let isFlow):
      return sequence(from: range, isFlow: isFlow, &events, depth: depth)
    case .mappingStart(let isFlow):
      return mapping(from: range, isFlow: isFlow, &events, depth: depth)
    case .alias:
      return YAMLNode(.scalar("", .plain), at: text.span(range))
    case .collectionEnd, .documentStart, .documentEnd, .streamEnd:
      return nil
    }
  }

  private mutating func sequence(
    from start: Range<Int>, isFlow: Bool, _ events: inout YAMLEvents, depth: Int
  ) -> YAMLNode? {
    var items: [YAMLNode] = []
    while let event = next(&events) {
      if case .collectionEnd = event.kind {
        let span = span(from: start, to: isFlow ? event : nil, last: items.last?.span)
        return YAMLNode(.sequence(items), at: span)
      }
      guard let item = node(event, &events, depth: depth + 1) else { return nil }
      items.append(item)
    }
    return nil
  }

  private mutating func mapping(
    from start: Range<Int>, isFlow: Bool, _ events: inout YAMLEvents, depth: Int
  ) -> YAMLNode? {
    var entries: [YAMLEntry] = []
    entries.reserveCapacity(isFlow ? 4 : 8)
    while let event = next(&events) {
      if case .collectionEnd = event.kind {
        let span = span(from: start, to: isFlow ? event : nil, last: entries.last?.value.span)
        return YAMLNode(.mapping(entries), at: span)
      }
      guard let key = node(event, &events, depth: depth + 1) else { return nil }
      guard let event = next(&events), let value = node(event, &events, depth: depth + 1) else {
        return nil
      }
      switch key.content {
      case .scalar("<<", .plain): report(.mergeKey(at: key.span))
      case .scalar(let name, _):
        entries.append(YAMLEntry(key: Located(name, at: key.span), value: value))
      case .sequence, .mapping: report(.keyIsNoScalar(at: key.span))
      }
    }
    return nil
  }

  /// A flow collection ends with its bracket; a block collection with its last part.
  private func span(
    from start: Range<Int>, to end: YAMLEvent?, last: SourceSpan?
  ) -> SourceSpan {
    let opening = text.span(start)
    if let end, !end.characters.isEmpty {
      return opening.through(text.span(text.offsets(ofCharacters: end.characters)))
    }
    return last.map { opening.through($0) } ?? opening
  }

  /// Whether the tree may hold what an event starts; reports what it may not.
  private mutating func isAllowed(_ event: YAMLEvent, at range: Range<Int>, depth: Int) -> Bool {
    nodeCount += 1
    if nodeCount > Limits.yamlNodes || depth > Limits.yamlDepth {
      stop(
        nodeCount > Limits.yamlNodes
          ? .tooMany(at: text.span(range)) : .tooDeep(at: text.span(range)))
      return false
    }
    if case .alias = event.kind {
      report(.alias(at: text.span(range)))
    } else if event.hasAnchor || event.hasTag {
      let property = text.property(in: range)
      report(event.hasAnchor ? .anchor(at: text.span(property)) : .tag(at: text.span(property)))
    }
    return true
  }

  private mutating func next(_ events: inout YAMLEvents) -> YAMLEvent? {
    if isOver { return nil }
    if let event = events.next() { return event }
    isBroken = true
    isOver = true
    let failure = events.failure
    // A character that no YAML may hold is reported as a hidden one.
    if !failure.isUnreadable { diagnostics.append(syntaxFinding(for: failure, in: text)) }
    return nil
  }

  private mutating func report(_ finding: Diagnostic) {
    isBroken = true
    diagnostics.append(finding)
  }

  private mutating func stop(_ finding: Diagnostic) {
    report(finding)
    isOver = true
  }
}

extension YAMLText {
  /// The content of a block scalar that begins with its `|` or `>` line; the mark itself where
  /// there is no content.
  fileprivate func blockContent(of scalar: Range<Int>) -> Range<Int> {
    let header = line(around: scalar.lowerBound)
    let content = trimmed(min(header.upperBound, scalar.upperBound)..<scalar.upperBound)
    if !content.isEmpty { return content }
    var end = scalar.lowerBound
    while let byte = byte(at: end), !byte.isWhiteSpace { end += 1 }
    return scalar.lowerBound..<end
  }

  /// The `&name` or `!tag` that a node begins with.
  fileprivate func property(in node: Range<Int>) -> Range<Int> {
    var end = node.lowerBound
    while let byte = byte(at: end), !byte.isWhiteSpace, !",[]{}".utf8.contains(byte) { end += 1 }
    return node.lowerBound..<max(end, node.lowerBound)
  }

  fileprivate func firstLine(of node: YAMLNode, in file: SourceFile) -> SourceSpan {
    let line = file.range(ofLine: file.line(at: node.span.range.lowerBound))
    return file.span(file.trimmed(line.clamped(to: node.span.range)))
  }
}

extension Diagnostic {
  fileprivate static func anchor(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlAnchor, "an anchor '&…' is not allowed", at: span,
      help: "repeat the value, or put quotes round text that starts with '&'")
  }

  fileprivate static func alias(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlAnchor, "an alias '*…' is not allowed", at: span,
      help: "repeat the value, or put quotes round text that starts with '*'")
  }

  fileprivate static func mergeKey(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlAnchor, "the merge key '<<' is not allowed", at: span,
      help: "write the keys out")
  }

  fileprivate static func tag(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlTag, "a tag '!…' is not allowed", at: span,
      help: "leave it out, or put quotes round text that starts with '!'")
  }

  fileprivate static func rootIsNoMapping(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "expected 'key: value'", at: span,
      help: "prose goes below a line '---'")
  }

  fileprivate static func keyIsNoScalar(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .yamlSyntax, "a key cannot be a list or a mapping", at: span,
      help: "put quotes round a key that starts with '[' or '{'")
  }

  fileprivate static func tooMany(at span: SourceSpan) -> Diagnostic {
    .tooComplex("more than \(Limits.yamlNodes) values in one place", at: span)
  }

  fileprivate static func tooDeep(at span: SourceSpan) -> Diagnostic {
    .tooComplex("values are nested more than \(Limits.yamlDepth) deep", at: span)
  }
}

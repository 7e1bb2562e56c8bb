package import Diagnostics

extension Rule {
  package static let nestedBlock = Rule("nested-block", .error)
  package static let unknownKind = Rule("unknown-kind", .error)
  package static let extraWords = Rule("extra-words", .error)
}

extension ProseReader {
  /// Reads a fenced block at the top level as a declaration; `nil` if it is code.
  mutating func declaration(_ node: CMarkNode) -> Declaration? {
    let lines = lines(of: node)
    guard let fence = Fence(in: excerpt.line(lines.lowerBound), of: file),
      let word = fence.words.first
    else { return nil }
    let kind = file.text(in: word)
    guard dialect.kinds.contains(kind) else {
      reportNearMiss(kind, of: fence, firstContentLine: lines.lowerBound + 1)
      return nil
    }
    if isBody { return nil }
    let isClosed =
      lines.count > 1 && fence.isClosed(by: excerpt.line(lines.upperBound), of: file)
    if !isClosed { diagnostics.append(.unclosedFence(at: opening(of: node))) }
    if fence.words.count > 2, let third = fence.words.dropFirst(2).first,
      let last = fence.words.last
    {
      diagnostics.append(.extraWords(at: file.span(third.lowerBound..<last.upperBound)))
    }
    let end = file.start(ofLine: isClosed ? lines.upperBound : lines.upperBound + 1)
    let content =
      file.start(ofLine: lines.lowerBound + 1)..<max(end, file.start(ofLine: lines.lowerBound + 1))
    let parts = parts(of: content, firstLine: lines.lowerBound + 1, indentation: fence.indentation)
    let head = readYAML(parts.head)
    diagnostics += head.diagnostics
    heads.append(parts.head.range)
    let id = fence.words.count > 1 ? fence.words[1] : nil
    return Declaration(
      kind: Located(kind, at: file.span(word)),
      id: id.map { Located(file.text(in: $0), at: file.span($0)) },
      head: head.node,
      isBroken: head.isBroken,
      body: body(parts.body),
      opening: opening(of: node)
    )
  }

  /// Splits a block at the first line `---`.
  private func parts(
    of content: Range<Int>, firstLine: Int, indentation: Int
  ) -> (head: Excerpt, body: Excerpt?) {
    var line = firstLine
    while file.start(ofLine: line) < content.upperBound {
      let start = file.start(ofLine: line)
      if isRule(excerpt.line(line, indentation: indentation), in: file) {
        let body = file.start(ofLine: line + 1)..<content.upperBound
        return (
          Excerpt(file, in: content.lowerBound..<start, indentation: indentation),
          body.isEmpty ? nil : Excerpt(file, in: body, indentation: indentation)
        )
      }
      line += 1
    }
    return (Excerpt(file, in: content, indentation: indentation), nil)
  }

  private mutating func body(_ excerpt: Excerpt?) -> Prose {
    guard let excerpt, excerpt.bytes.contains(where: { !$0.isWhiteSpace }) else { return .empty }
    var reader = ProseReader(excerpt, dialect: dialect, isBody: true)
    let prose = reader.prose()
    diagnostics += reader.diagnostics
    return prose
  }

  /// Reports a declaration where none may stand.
  mutating func reportNested(_ node: CMarkNode) {
    let opening = opening(of: node)
    guard let fence = Fence(in: opening.range, of: file), let word = fence.words.first else {
      return
    }
    let kind = file.text(in: word)
    guard dialect.kinds.contains(kind) else { return }
    diagnostics.append(.nestedBlock(kind, isInBody: isBody, at: opening))
  }

  /// Reports code whose first word is nearly a kind, if the rest looks like a declaration.
  private mutating func reportNearMiss(_ word: String, of fence: Fence, firstContentLine: Int) {
    let hasID = fence.words.count > 1 && file.text(in: fence.words[1]).isLikeID
    guard fence.words.count == 2 ? hasID : startsWithKey(file.range(ofLine: firstContentLine)),
      let kind = nearMiss(for: word, among: dialect.kinds)
    else { return }
    let span = file.span(fence.words[0])
    diagnostics.append(.unknownKind(word, nearest: kind, isSafe: hasID, at: span))
  }

  /// Whether a line is like `key: value`.
  private func startsWithKey(_ line: Range<Int>) -> Bool {
    let text = file.trimmed(line)
    let key = file.utf8[text].prefix { $0.isASCIILetter || $0 == .hyphen }
    guard !key.isEmpty, key.endIndex < text.upperBound else { return false }
    let isLast = key.endIndex + 1 == text.upperBound
    return file.utf8[key.endIndex] == .colon && (isLast || file.utf8[key.endIndex + 1] == .space)
  }
}

extension String {
  fileprivate var isLikeID: Bool {
    guard let first = utf8.first, first.isASCIILetter else { return false }
    return utf8.allSatisfy {
      $0.isASCIILetter || $0.isASCIIDigit || ".-_".utf8.contains($0)
    }
  }
}

extension Diagnostic {
  fileprivate static func nestedBlock(
    _ kind: String, isInBody: Bool, at span: SourceSpan
  ) -> Diagnostic {
    let place = isInBody ? "inside another block" : "inside a list or a quote"
    return Diagnostic(
      .nestedBlock, "'\(kind)' cannot be declared \(place)", at: span,
      help: "put it at the top level of the page, at the start of a line")
  }

  fileprivate static func unknownKind(
    _ word: String, nearest kind: String, isSafe: Bool, at span: SourceSpan
  ) -> Diagnostic {
    Diagnostic(
      .unknownKind, "unknown kind '\(word)'; did you mean '\(kind)'?", at: span,
      fixIts: [FixIt("change to '\(kind)'", replace: span, with: kind, isSafe: isSafe)])
  }

  fileprivate static func extraWords(at span: SourceSpan) -> Diagnostic {
    Diagnostic(
      .extraWords, "expected nothing after the id", at: span,
      help: "an id is one word; give the block a 'title' for more")
  }
}

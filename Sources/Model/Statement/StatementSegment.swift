/// A piece of a sentence on its way to a page: words of the grammar, or one of its parts.
package enum StatementSegment: Sendable, Hashable {
  case connective(String)
  case part(StatementRole, String)
}

extension StatementSegment {
  /// The words alone.
  package var text: String {
    switch self {
    case .connective(let text), .part(_, let text): text
    }
  }
}

/// An author's sentence as it was written, without the brackets. The parts of a role come in the
/// order of the statement's.
package func segments(of sentence: String, statement: Statement) -> [StatementSegment] {
  let marked = MarkedSentence(sentence)
  let parts = StatementRole.allCases
    .flatMap { role in statement.parts(role).map { (role: role, part: $0) } }
    .sorted { $0.part.range.lowerBound < $1.part.range.lowerBound }
  var segments: [StatementSegment] = []
  var offset = trimmed(0..<marked.bytes.count, in: marked.bytes).lowerBound
  let end = max(offset, trimmed(0..<marked.bytes.count, in: marked.bytes).upperBound)
  for (role, part) in parts {
    segments.appendConnective(marked.text(in: offset..<part.range.lowerBound))
    segments.append(.part(role, part.text))
    offset = part.range.upperBound
  }
  segments.appendConnective(marked.text(in: offset..<max(offset, end)))
  return segments
}

/// A sentence as an author would write it: every part in brackets of its own.
package func bracketed(_ segments: [StatementSegment]) -> String {
  segments.map { segment in
    switch segment {
    case .connective(let text): escaped(text, within: "[]")
    case .part(.goals, let text), .part(.assets, let text): "[\(escapedItem(text))]"
    case .part(_, let text): "[\(escaped(text, within: "[]"))]"
    }
  }.joined()
}

extension [StatementSegment] {
  /// Adds words of the grammar to those that are there already.
  mutating func appendConnective(_ text: String) {
    if case .connective(let before) = last {
      self[count - 1] = .connective(before + text)
    } else if !text.isEmpty {
      append(.connective(text))
    }
  }
}

/// An item of a list, in which commas and conjunctions would start another item.
private func escapedItem(_ text: String) -> String {
  escaped(text, within: "[],;").split(separator: " ", omittingEmptySubsequences: false)
    .reduce(into: "") { result, word in
      if Words.conjunctions.contains(String(word)), !result.isEmpty {
        result += "\\ \(word)"
      } else {
        result += result.isEmpty ? word : " \(word)"
      }
    }
}

private func escaped(_ text: String, within special: String) -> String {
  var result = ""
  for character in text {
    if character == "\\" || special.contains(character) { result += "\\" }
    result.append(character)
  }
  return result
}

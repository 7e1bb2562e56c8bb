internal import Markup

/// A place in a text where a term stands.
package struct TermUse: Sendable, Hashable {
  package let term: Int
  /// In the text's UTF-8.
  package let range: Range<Int>
}

/// The terms by their first words, so that a text is looked through once however many there are.
package struct TermMatches: Sendable {
  /// One way to write a term.
  private struct Pattern: Sendable {
    let term: Int
    let words: [PatternWord]
  }

  private let patterns: [String: [Pattern]]

  /// `isOwn`: whether the term is one of a model, and not of all.
  package init(_ terms: [(name: String, isOwn: Bool)]) {
    var patterns: [String: [Pattern]] = [:]
    for (number, term) in terms.enumerated() {
      for name in spellings(of: term.name) {
        let words = patternWords(of: name)
        guard let first = words.first else { continue }
        patterns[first.folded, default: []].append(Pattern(term: number, words: words))
      }
    }
    // The longest comes first, and what a model says itself before what holds for all.
    self.patterns = patterns.mapValues { list in
      list.sorted { one, other in
        if one.words.count != other.words.count { return one.words.count > other.words.count }
        let (isOwn, otherIsOwn) = (terms[one.term].isOwn, terms[other.term].isOwn)
        return isOwn != otherIsOwn ? isOwn : one.term < other.term
      }
    }
  }

  /// The uses of terms in a text, none within another.
  package func uses(in text: String, where isKnown: (Int) -> Bool) -> [TermUse] {
    let utf8 = Array(text.utf8)
    let words = textWords(of: utf8)
    var uses: [TermUse] = []
    var index = 0
    while index < words.count {
      let found = patterns[words[index].folded]?.first { pattern in
        isKnown(pattern.term) && matches(pattern, words[index...], in: utf8)
      }
      guard let found else {
        index += 1
        continue
      }
      let last = index + found.words.count - 1
      uses.append(
        TermUse(
          term: found.term, range: words[index].range.lowerBound..<words[last].range.upperBound))
      index = last + 1
    }
    return uses
  }

  private func matches(
    _ pattern: Pattern, _ words: ArraySlice<TextWord>, in utf8: [UInt8]
  ) -> Bool {
    guard pattern.words.count <= words.count else { return false }
    for (wanted, word) in zip(pattern.words, words) {
      if wanted.folded != word.folded { return false }
      if let exact = wanted.exact, !utf8[word.range].elementsEqual(exact.utf8) { return false }
    }
    for ((wanted, word), next) in zip(zip(pattern.words, words), words.dropFirst())
      .prefix(pattern.words.count - 1)
    where gap(in: utf8, word.range.upperBound..<next.range.lowerBound) != wanted.gapAfter {
      return false
    }
    return isWhole(words, pattern.words.count, in: utf8)
  }

  /// Whether the words are no part of a longer compound such as "pre-token".
  private func isWhole(_ words: ArraySlice<TextWord>, _ count: Int, in utf8: [UInt8]) -> Bool {
    let start = words[words.startIndex].range.lowerBound
    let end = words[words.startIndex + count - 1].range.upperBound
    let hyphen = UInt8(ascii: "-")
    return !(start > 0 && utf8[start - 1] == hyphen) && !(end < utf8.count && utf8[end] == hyphen)
  }
}

/// A word of a term.
private struct PatternWord: Sendable {
  let folded: String
  /// How it is written, where its capitals matter.
  let exact: String?
  /// What stands between it and the next word.
  let gapAfter: Gap
}

/// A word of a text.
private struct TextWord {
  let folded: String
  let range: Range<Int>
}

/// What stands between two words.
private enum Gap {
  case space, hyphen, other
}

private func gap(in utf8: [UInt8], _ range: Range<Int>) -> Gap {
  if utf8[range].elementsEqual("-".utf8) { return .hyphen }
  let isSpace = !range.isEmpty && utf8[range].allSatisfy { $0 == 0x20 || $0 == 0x0A }
  return isSpace ? .space : .other
}

/// The whole heading; and where it gives a short form, as in "Service level objective (SLO)",
/// the long and the short form.
private func spellings(of name: String) -> [String] {
  guard name.hasSuffix(")"), let bracket = name.lastIndex(of: "("), bracket > name.startIndex
  else { return [name] }
  return [String(name[..<bracket]), String(name[name.index(after: bracket)...].dropLast())]
}

private func patternWords(of name: String) -> [PatternWord] {
  let utf8 = Array(name.utf8)
  let words = textWords(of: utf8)
  return words.enumerated().map { number, word in
    let written = String(decoding: utf8[word.range], as: UTF8.self)
    let next = number + 1 < words.count ? words[number + 1] : nil
    // The capital with which a heading begins says nothing of the term.
    let rest = number == 0 ? written.dropFirst() : written[...]
    return PatternWord(
      folded: word.folded, exact: rest.lowercased() == rest && rest.count > 0 ? nil : written,
      gapAfter: next.map { gap(in: utf8, word.range.upperBound..<$0.range.lowerBound) } ?? .other)
  }
}

private func textWords(of utf8: [UInt8]) -> [TextWord] {
  var words: [TextWord] = []
  var start: Int?
  var position = 0
  func close(at end: Int) {
    guard let first = start else { return }
    words.append(
      TextWord(
        folded: String(decoding: utf8[first..<end], as: UTF8.self).lowercased(),
        range: first..<end))
    start = nil
  }
  while position < utf8.count {
    let (isOfWord, length) = letter(in: utf8, at: position)
    if isOfWord { start = start ?? position } else { close(at: position) }
    position += length
  }
  close(at: utf8.count)
  return words
}

/// Whether a letter stands here, and how many bytes it takes.
private func letter(in utf8: [UInt8], at position: Int) -> (isOfWord: Bool, length: Int) {
  let byte = utf8[position]
  if byte < 0x80 {
    let isLetter = (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
    return (isLetter || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte), 1)
  }
  let length = byte >= 0xF0 ? 4 : byte >= 0xE0 ? 3 : 2
  let end = min(utf8.count, position + length)
  let scalar = String(decoding: utf8[position..<end], as: UTF8.self).unicodeScalars.first
  return (scalar?.isOfWord ?? false, end - position)
}

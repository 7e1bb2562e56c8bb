/// A sentence with the places of its brackets: what the grammar is read from.
///
/// A backslash before `[`, `]`, `\`, `,`, `;` or a space takes away that character's meaning.
struct MarkedSentence {
  /// What stands in a pair of square brackets that does not lie in another one.
  struct Bracket {
    /// With the brackets.
    let outer: Range<Int>
    /// What they hold, without white space at the ends; `[[id]]` counts as one pair.
    let inner: Range<Int>
  }

  let bytes: [UInt8]
  let brackets: [Bracket]
  let problems: [StatementProblem]

  init(_ sentence: String) {
    bytes = Array(sentence.utf8)
    var open: [Int] = []
    var closings: [Int: Int] = [:]
    var stray: Int?
    var offset = 0
    while offset < bytes.count {
      switch bytes[offset] {
      case UInt8(ascii: "\\") where isEscape(at: offset, in: bytes): offset += 1
      case UInt8(ascii: "["): open.append(offset)
      case UInt8(ascii: "]"):
        if let opening = open.popLast() {
          closings[opening] = offset
        } else {
          stray = stray ?? offset
        }
      default: break
      }
      offset += 1
    }
    brackets = outermost(closings, in: bytes)
    problems = unbalanced(unclosed: open.first, stray: stray)
  }
}

extension MarkedSentence {
  /// The text of a range: brackets of parts and backslashes taken out, white space made single.
  func text(in range: Range<Int>) -> String {
    var result: [UInt8] = []
    var next = brackets.partition { $0.outer.upperBound > range.lowerBound }
    var offset = range.lowerBound
    while offset < range.upperBound {
      while next < brackets.count, brackets[next].outer.upperBound <= offset { next += 1 }
      let isMark = next < brackets.count && brackets[next].isMark(at: offset)
      if isMark {
        offset += 1
        continue
      }
      if isEscape(at: offset, in: bytes), offset + 1 < range.upperBound { offset += 1 }
      if !isSpace(bytes[offset]) {
        result.append(bytes[offset])
      } else if result.last != 0x20 {
        result.append(0x20)
      }
      offset += 1
    }
    return String(decoding: result, as: UTF8.self)
  }

  /// The part that a range holds.
  func part(_ range: Range<Int>) -> Statement.Part {
    Statement.Part(text: text(in: range), range: range)
  }
}

extension MarkedSentence.Bracket {
  /// Whether the byte is a bracket, or white space between bracket and text.
  fileprivate func isMark(at offset: Int) -> Bool {
    outer.contains(offset) && !inner.contains(offset)
  }
}

extension Array {
  /// The index of the first element that has passed some point, in an array sorted by place.
  fileprivate func partition(_ hasPassed: (Element) -> Bool) -> Int {
    var low = 0
    var high = count
    while low < high {
      let middle = (low + high) / 2
      if hasPassed(self[middle]) { high = middle } else { low = middle + 1 }
    }
    return low
  }
}

func isSpace(_ byte: UInt8) -> Bool { byte == 0x20 || (0x09...0x0D).contains(byte) }

/// Whether a byte is a backslash that takes away the meaning of the next one.
func isEscape(at offset: Int, in bytes: [UInt8]) -> Bool {
  guard bytes[offset] == UInt8(ascii: "\\"), offset + 1 < bytes.count else { return false }
  switch bytes[offset + 1] {
  case UInt8(ascii: "["), UInt8(ascii: "]"), UInt8(ascii: "\\"), UInt8(ascii: ","),
    UInt8(ascii: ";"), UInt8(ascii: " "):
    return true
  default: return false
  }
}

/// A range without white space at its ends.
func trimmed(_ range: Range<Int>, in bytes: [UInt8]) -> Range<Int> {
  var (start, end) = (range.lowerBound, range.upperBound)
  while start < end, isSpace(bytes[start]) { start += 1 }
  while end > start, isSpace(bytes[end - 1]) {
    if end - 2 >= start, isEscape(at: end - 2, in: bytes) { break }
    end -= 1
  }
  return start..<end
}

private func outermost(_ closings: [Int: Int], in bytes: [UInt8]) -> [MarkedSentence.Bracket] {
  var brackets: [MarkedSentence.Bracket] = []
  for (opening, closing) in closings.sorted(by: { $0.key < $1.key }) {
    if let last = brackets.last, opening < last.outer.upperBound { continue }
    var inner = trimmed(opening + 1..<closing, in: bytes)
    if let end = closings[inner.lowerBound], end + 1 == inner.upperBound {
      inner = trimmed(inner.lowerBound + 1..<end, in: bytes)
    }
    brackets.append(MarkedSentence.Bracket(outer: opening..<closing + 1, inner: inner))
  }
  return brackets
}

/// One problem of each kind is enough to find the others.
private func unbalanced(unclosed: Int?, stray: Int?) -> [StatementProblem] {
  [
    unclosed.map { StatementProblem(kind: .unclosedBracket, range: $0..<$0 + 1) },
    stray.map { StatementProblem(kind: .unopenedBracket, range: $0..<$0 + 1) },
  ].compactMap { $0 }
}

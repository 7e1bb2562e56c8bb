internal import Model

/// Splits text into the words by which it is found, folded.
///
/// Words that are joined and hold a digit, such as `T-001`, `CWE-77` and `LLM01:2025`, are found
/// by their pieces and as a whole. The site's script splits a query in the same way.
struct WordSplitter {
  /// The joined words so far.
  private var run: [UInt8] = []
  /// Where the last of them begins.
  private var start = 0
  private var isJoined = false
  private var hasDigit = false

  /// The most letters of a word that count.
  static let longestWord = 40

  mutating func split(_ text: String, _ found: (String) -> Void) {
    for scalar in text.unicodeScalars {
      if scalar.isASCII {
        take(UInt8(truncatingIfNeeded: scalar.value), found)
      } else {
        for letter in Folding.folded(scalar) { take(letter, found) }
      }
    }
    endRun(found)
  }

  private mutating func take(_ byte: UInt8, _ found: (String) -> Void) {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"): run.append(byte)
    case UInt8(ascii: "A")...UInt8(ascii: "Z"): run.append(byte | 0x20)
    case UInt8(ascii: "0")...UInt8(ascii: "9"):
      hasDigit = true
      run.append(byte)
    case UInt8(ascii: "-"), UInt8(ascii: "_"), UInt8(ascii: "."), UInt8(ascii: ":"):
      join(with: byte, found)
    default: endRun(found)
    }
  }

  private mutating func take(_ letter: Unicode.Scalar, _ found: (String) -> Void) {
    if letter.isASCII {
      take(UInt8(truncatingIfNeeded: letter.value), found)
    } else if letter.isIdeograph {
      endRun(found)
      found(String(letter))
    } else if letter.isOfWord {
      run.append(contentsOf: UTF8.encode(letter) ?? UTF8.encodedReplacementCharacter)
    } else {
      endRun(found)
    }
  }

  private mutating func join(with byte: UInt8, _ found: (String) -> Void) {
    guard run.count > start else { return endRun(found) }
    found(word(run[start...]))
    run.append(byte)
    start = run.count
    isJoined = true
  }

  private mutating func endRun(_ found: (String) -> Void) {
    if run.isEmpty { return }
    if run.count > start {
      found(word(run[start...]))
    } else {
      // What joins nothing more is no part of the whole.
      run.removeLast()
      isJoined = run.contains { "-_.:".utf8.contains($0) }
    }
    if isJoined, hasDigit { found(word(run[...])) }
    run.removeAll(keepingCapacity: true)
    start = 0
    isJoined = false
    hasDigit = false
  }

  private func word(_ bytes: ArraySlice<UInt8>) -> String {
    let word = String(decoding: bytes, as: UTF8.self)
    if bytes.count <= Self.longestWord { return word }
    return String(String.UnicodeScalarView(word.unicodeScalars.prefix(Self.longestWord)))
  }
}

/// A name as it is found as a whole: folded, and no longer than words are.
func foldedName(_ name: String) -> String {
  var folded = String.UnicodeScalarView()
  for scalar in name.unicodeScalars.prefix(WordSplitter.longestWord) {
    folded.append(contentsOf: Folding.folded(scalar))
  }
  return String(folded)
}

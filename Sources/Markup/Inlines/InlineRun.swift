import Diagnostics

/// The inlines of one parent, put together as they are read.
///
/// A reference `[[target|some words]]` may begin in one text and end in a later one, with line
/// breaks and markup between them.
struct InlineRun {
  private struct Opening {
    /// The place in `inlines` of the text that starts with the opening brackets.
    let index: Int
    let target: Located<String>
    /// The length of what stands before the words.
    let prefix: Int
  }

  private(set) var inlines: [Inline] = []
  private var opening: Opening?

  mutating func append(_ inline: Inline) {
    inlines.append(inline)
  }

  /// Whether a text must be searched for references.
  func needsBrackets(_ text: String) -> Bool {
    let bytes = text.utf8.span
    let bracket: UInt8 = opening == nil ? .openBracket : .closeBracket
    var index = 0
    while index + 1 < bytes.count {
      if bytes[index] == bracket, bytes[index + 1] == bracket { return true }
      index += 1
    }
    return false
  }

  /// Appends a text with the references in it; the offsets say where each of its bytes stands in the
  /// file, and where it ends.
  mutating func append(
    _ text: String, at offsets: [Int]?, in file: SourceFile, orAt block: SourceSpan
  ) {
    let bytes = Array(text.utf8)
    var done = 0
    var index = 0
    while index + 1 < bytes.count {
      if opening != nil, bytes.isPair(.closeBracket, at: index, offsets) {
        close(after: bytes[done..<index])
        index += 2
        done = index
      } else if opening == nil, bytes.isPair(.openBracket, at: index, offsets),
        let target = bytes.target(after: index + 2)
      {
        appendText(bytes[done..<index])
        let place = offsets.map { file.span($0[target.lowerBound]..<$0[target.upperBound]) }
        let located = Located(String(decoding: bytes[target], as: UTF8.self), at: place ?? block)
        opening = Opening(
          index: inlines.count, target: located, prefix: bytes.wordsStart(after: target) - index)
        if bytes.startsWords(after: target) {
          done = index
          index = bytes.wordsStart(after: target)
        } else {
          inlines.append(.reference(ProseReference(target: located, words: nil)))
          opening = nil
          index = bytes.wordsStart(after: target)
          done = index
        }
      } else {
        index += 1
      }
    }
    appendText(bytes[done...])
  }

  /// Turns what was read since the opening brackets into a reference.
  private mutating func close(after last: ArraySlice<UInt8>) {
    guard let opening else { return }
    appendText(last)
    let content = inlines[opening.index...].map { $0 }.plainText
    let words = String(decoding: content.utf8.dropFirst(opening.prefix), as: UTF8.self)
    inlines.removeSubrange(opening.index...)
    inlines.append(.reference(ProseReference(target: opening.target, words: words)))
    self.opening = nil
  }

  private mutating func appendText(_ bytes: ArraySlice<UInt8>) {
    if !bytes.isEmpty { inlines.append(.text(String(decoding: bytes, as: UTF8.self))) }
  }
}

extension [UInt8] {
  /// Whether two brackets stand side by side, both written as they are.
  fileprivate func isPair(_ bracket: UInt8, at index: Int, _ offsets: [Int]?) -> Bool {
    guard self[index] == bracket, self[index + 1] == bracket else { return false }
    guard let offsets, index + 2 < offsets.count else { return offsets == nil }
    return offsets[index + 2] - offsets[index] == 2
  }

  /// The trimmed target that starts at an index and ends before `|` or `]]`.
  fileprivate func target(after start: Int) -> Range<Int>? {
    var end = start
    while end < count, end - start < 400 {
      let byte = self[end]
      if byte == .bar || byte == .closeBracket { break }
      if byte == .openBracket { return nil }
      end += 1
    }
    guard end < count, self[end] == .bar || end + 1 < count && self[end + 1] == .closeBracket else {
      return nil
    }
    let target = trimmed(start..<end)
    return target.isEmpty ? nil : target
  }

  /// Whether a bar follows a target.
  fileprivate func startsWords(after target: Range<Int>) -> Bool {
    let end = self[target.upperBound...].firstIndex { !$0.isBlank }
    return end.map { self[$0] == .bar } ?? false
  }

  /// Where the words after a target's bar start, or what follows its closing brackets.
  fileprivate func wordsStart(after target: Range<Int>) -> Int {
    let end = self[target.upperBound...].firstIndex { !$0.isBlank } ?? count
    return end < count && self[end] == .bar ? end + 1 : end + 2
  }
}

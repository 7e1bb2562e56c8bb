package import Diagnostics

/// The place in the file of a part of a scalar's value.
///
/// The value of a scalar is not always its source: lines are folded, indentation is taken off,
/// quotes have escapes. But what is not white space comes in the same order in both, so that
/// walking over both finds each byte. A part that cannot be found has the place of the scalar.
///
/// - Parameters:
///   - part: offsets of UTF-8 bytes in the value.
///   - node: a scalar of the file.
///   - file: where it was read.
/// - Returns: from the first to the last byte of the part that is no white space.
package func sourceSpan(
  of part: Range<Int>, inScalar node: YAMLNode, file: SourceFile
) -> SourceSpan {
  guard case .scalar(let value, let style) = node.content else { return node.span }
  let bytes = Array(value.utf8)
  let wanted = part.clamped(to: 0..<bytes.count)
  let trimmed = bytes.trimmed(wanted)
  var walk = ScalarWalk(of: bytes, style, at: node.span.range, in: file)
  if trimmed.isEmpty {
    guard let place = walk.place(of: wanted.lowerBound) else { return node.span }
    return file.span(place.lowerBound..<place.lowerBound)
  }
  guard let first = walk.place(of: trimmed.lowerBound),
    let last = walk.place(of: trimmed.upperBound - 1)
  else { return node.span }
  return file.span(first.lowerBound..<last.upperBound)
}

/// A walk over the bytes of a scalar's value and, in step, over their source.
private struct ScalarWalk {
  private let value: [UInt8]
  private let source: [UInt8]
  /// The quote around the source, if there is one.
  private let quote: UInt8?
  private let end: Int
  private var offset: Int
  /// The number of bytes of the value that have been passed.
  private var index = 0
  /// The source of the last byte that was passed.
  private var last: Range<Int>
  /// How many more bytes of the value the escape that was passed last stands for.
  private var pending = 0

  init(of value: [UInt8], _ style: YAMLScalarStyle, at range: Range<Int>, in file: SourceFile) {
    self.value = value
    source = file.utf8
    let range = range.clamped(to: 0..<file.utf8.count)
    let isQuoted = style == .quoted && range.count >= 2
    quote = isQuoted ? file.utf8[range.lowerBound] : nil
    offset = range.lowerBound + (isQuoted ? 1 : 0)
    end = range.upperBound - (isQuoted ? 1 : 0)
    last = offset..<offset
  }

  /// The source of a byte of the value, at or after the one that was asked for last; its end for
  /// the value's end.
  mutating func place(of target: Int) -> Range<Int>? {
    if target == value.count { return end..<end }
    while index <= target {
      guard pass(value[index]) else { return nil }
      index += 1
    }
    return last
  }

  private mutating func pass(_ byte: UInt8) -> Bool {
    if pending > 0 {
      pending -= 1
      return true
    }
    if byte.isWhiteSpace, !isEscape {
      passWhiteSpace()
      return true
    }
    while offset < end, !isEscape, source[offset] != byte {
      guard let length = foldedLength else { return false }
      offset += length
    }
    guard offset < end else { return false }
    if isEscape { return passEscape(byte) }
    guard source[offset] == byte else { return false }
    last = offset..<offset + 1
    offset += 1
    return true
  }

  /// The length of what folding takes away: white space, or a next-line character.
  private var foldedLength: Int? {
    if source[offset].isWhiteSpace { return 1 }
    let isNextLine = source[offset] == 0xC2 && offset + 1 < end && source[offset + 1] == 0x85
    return isNextLine ? 2 : nil
  }

  /// White space of the value has a place only if there is white space in the source.
  private mutating func passWhiteSpace() {
    guard offset < end, source[offset].isWhiteSpace else { return }
    last = offset..<offset + 1
    offset += 1
  }

  private var isEscape: Bool {
    guard offset < end, let quote else { return false }
    if quote == .apostrophe { return source[offset] == .apostrophe }
    return source[offset] == .backslash
  }

  /// Passes `''` or a backslash and what belongs to it.
  private mutating func passEscape(_ byte: UInt8) -> Bool {
    let start = offset
    let letter = offset + 1 < end ? source[offset + 1] : 0
    if quote == .quotationMark, letter.isLineBreak {
      // A backslash at the end of a line joins it with the next.
      offset += 1
      while offset < end, source[offset].isWhiteSpace { offset += 1 }
      return pass(byte)
    }
    let digits: Int
    switch letter {
    case UInt8(ascii: "x"): digits = 2
    case UInt8(ascii: "u"): digits = 4
    case UInt8(ascii: "U"): digits = 8
    default: digits = 0
    }
    offset = min(start + 2 + digits, end)
    last = start..<offset
    pending = scalarLength(startingWith: byte) - 1
    return true
  }
}

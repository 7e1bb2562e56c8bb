import Diagnostics

/// A YAML text with the means to say where in the file one of its characters stands.
struct YAMLText {
  let excerpt: Excerpt
  /// The offset of every character in the excerpt; empty where all are ASCII, because then
  /// libyaml's count of characters is a count of bytes.
  private let offsets: [UInt32]

  init(_ excerpt: Excerpt) {
    self.excerpt = excerpt
    let bytes = excerpt.bytes
    if bytes.allSatisfy({ $0 < 0x80 }) {
      offsets = []
    } else {
      var offsets: [UInt32] = []
      offsets.reserveCapacity(bytes.count)
      for (offset, byte) in bytes.enumerated() where byte & 0xC0 != 0x80 {
        offsets.append(UInt32(offset))
      }
      self.offsets = offsets
    }
  }

  var bytes: ArraySlice<UInt8> { excerpt.bytes }

  /// The byte at an offset counted from the start of the text.
  func byte(at offset: Int) -> UInt8? {
    offset < bytes.count ? bytes[bytes.startIndex + offset] : nil
  }

  /// The offset of a character, counted from the start of the text.
  func offset(ofCharacter index: Int) -> Int {
    if offsets.isEmpty { return min(index, bytes.count) }
    return index < offsets.count ? Int(offsets[index]) : bytes.count
  }

  func offsets(ofCharacters range: Range<Int>) -> Range<Int> {
    offset(ofCharacter: range.lowerBound)..<offset(ofCharacter: range.upperBound)
  }

  /// The line that holds an offset, without its line break.
  func line(around offset: Int) -> Range<Int> {
    var start = min(offset, bytes.count)
    while start > 0, byte(at: start - 1)?.isLineBreak == false { start -= 1 }
    var end = min(offset, bytes.count)
    while let byte = byte(at: end), !byte.isLineBreak { end += 1 }
    return start..<end
  }

  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    let base = bytes.startIndex
    let found = bytes.trimmed(range.lowerBound + base..<range.upperBound + base)
    return found.lowerBound - base..<found.upperBound - base
  }

  func text(_ range: Range<Int>) -> String {
    let base = bytes.startIndex
    return String(
      decoding: bytes[base + range.lowerBound..<base + range.upperBound], as: UTF8.self)
  }

  func span(_ range: Range<Int>) -> SourceSpan { excerpt.span(range) }
}

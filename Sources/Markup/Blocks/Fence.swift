import Diagnostics

/// The opening line of a fenced code block, as it stands in the file.
struct Fence {
  /// The number of spaces before it, at most as many of which its content loses.
  let indentation: Int
  private let character: UInt8
  private let length: Int
  /// The words after it.
  let words: [Range<Int>]

  /// Reads the fence that starts a line; `nil` if there is none.
  init?(in line: Range<Int>, of file: SourceFile) {
    var offset = line.lowerBound
    while offset < line.upperBound, file.utf8[offset] == .space { offset += 1 }
    indentation = offset - line.lowerBound
    let start = offset
    guard start < line.upperBound else { return nil }
    character = file.utf8[start]
    guard character == .backtick || character == .tilde else { return nil }
    while offset < line.upperBound, file.utf8[offset] == character { offset += 1 }
    length = offset - start
    guard length >= 3, indentation <= 3 else { return nil }
    words = Self.words(in: offset..<line.upperBound, of: file)
    if character == .backtick, file.utf8[offset..<line.upperBound].contains(.backtick) {
      return nil
    }
  }

  private static func words(in range: Range<Int>, of file: SourceFile) -> [Range<Int>] {
    var words: [Range<Int>] = []
    var start = range.lowerBound
    while true {
      while start < range.upperBound, file.utf8[start].isWhiteSpace { start += 1 }
      if start == range.upperBound { return words }
      var end = start
      while end < range.upperBound, !file.utf8[end].isWhiteSpace { end += 1 }
      words.append(start..<end)
      start = end
    }
  }

  /// Whether a line ends the block that this fence opens.
  func isClosed(by line: Range<Int>, of file: SourceFile) -> Bool {
    let marks = file.trimmed(line)
    return marks.count >= length && marks.lowerBound - line.lowerBound <= 3
      && file.utf8[marks].allSatisfy { $0 == character }
  }
}

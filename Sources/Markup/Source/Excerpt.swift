import Diagnostics

/// A part of a file that is read as a document of its own, such as a block's head or body.
///
/// A fence that is indented takes the same indentation from each of its lines; what remains is
/// what the parsers see, and this type knows where it came from.
struct Excerpt: Sendable {
  let file: SourceFile
  /// Where the excerpt stands in the file, indentation included.
  let range: Range<Int>
  /// As many spaces as may be taken from the start of each line.
  let indentation: Int
  /// What the parsers see.
  let bytes: ArraySlice<UInt8>
  /// Where each line starts, in `bytes` counted from its start and in the file; empty where the
  /// two differ by a constant.
  private let lines: [(here: Int, inFile: Int)]

  init(_ file: SourceFile, in range: Range<Int>, indentation: Int = 0) {
    self.file = file
    self.range = range
    self.indentation = indentation
    if indentation == 0 {
      bytes = file.utf8[range]
      lines = []
    } else {
      (bytes, lines) = Self.unindented(file, range, by: indentation)
    }
  }

  private static func unindented(
    _ file: SourceFile, _ range: Range<Int>, by indentation: Int
  ) -> (ArraySlice<UInt8>, [(here: Int, inFile: Int)]) {
    var bytes: [UInt8] = []
    var lines: [(here: Int, inFile: Int)] = []
    var line = file.line(at: range.lowerBound)
    var start = range.lowerBound
    while start < range.upperBound {
      let next = file.start(ofLine: line + 1)
      let end = min(next, range.upperBound)
      var kept = start
      while kept < end, kept - start < indentation, file.utf8[kept] == .space { kept += 1 }
      lines.append((bytes.count, kept))
      bytes += file.utf8[kept..<end]
      start = end
      line += 1
    }
    return (bytes[...], lines)
  }
}

extension Excerpt {
  /// The number of the file's line at which the excerpt starts.
  var firstLine: Int { file.line(at: range.lowerBound) }

  /// The offset in the file of an offset in `bytes`, counted from its start.
  func fileOffset(of offset: Int) -> Int {
    guard let first = lines.first else { return range.lowerBound + offset }
    var low = 0
    var high = lines.count
    while low < high {
      let middle = (low + high) / 2
      if lines[middle].here <= offset { low = middle + 1 } else { high = middle }
    }
    let line = low > 0 ? lines[low - 1] : first
    return min(line.inFile + offset - line.here, range.upperBound)
  }

  /// The span in the file of a range of offsets in `bytes`, counted from its start.
  func span(_ range: Range<Int>) -> SourceSpan {
    let start = fileOffset(of: range.lowerBound)
    // The end belongs to the line of the last byte, not to the line after it.
    let end = range.isEmpty ? start : fileOffset(of: range.upperBound - 1) + 1
    return file.span(start..<max(start, end))
  }
}

extension SourceFile {
  /// The offset at which a 1-based line starts; the end of the file past its last line.
  func start(ofLine line: Int) -> Int {
    line <= lineStarts.count ? Int(lineStarts[max(line, 1) - 1]) : utf8.count
  }
}

extension Excerpt {
  /// The offset in the file at which what the parsers see of a file's line starts.
  func start(ofLine line: Int) -> Int { self.line(line).lowerBound }

  /// What the parsers see of a file's line, without its line break.
  func line(_ line: Int) -> Range<Int> { self.line(line, indentation: indentation) }

  /// A file's line without up to as many spaces at its start.
  func line(_ line: Int, indentation: Int) -> Range<Int> {
    let whole = file.range(ofLine: line)
    var start = whole.lowerBound
    while start < whole.upperBound, start - whole.lowerBound < indentation,
      file.utf8[start] == .space
    {
      start += 1
    }
    return start..<whole.upperBound
  }
}

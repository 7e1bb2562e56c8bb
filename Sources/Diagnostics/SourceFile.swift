/// The place of a file in a workspace's list of inputs.
///
/// Files are numbered in the order of their paths, so that comparing ids compares paths.
package struct FileID: Sendable, Hashable, Comparable {
  package let rawValue: UInt32

  package init(_ rawValue: UInt32) {
    self.rawValue = rawValue
  }

  package static func < (lhs: Self, rhs: Self) -> Bool { lhs.rawValue < rhs.rawValue }
}

/// One input file: its path, its UTF-8 text, and where each line starts.
package struct SourceFile: Sendable {
  package let id: FileID

  /// The path shown to people, relative to the workspace's root, with `/` between its parts.
  package let path: String

  /// The whole text, without a byte order mark.
  package let utf8: [UInt8]

  /// The offset of the first byte of every line; never empty.
  package let lineStarts: [UInt32]

  package init(id: FileID, path: String, utf8: [UInt8]) {
    self.id = id
    self.path = path
    self.utf8 = utf8
    self.lineStarts = Self.lineStarts(of: utf8)
  }

  package init(id: FileID = FileID(0), path: String, text: String) {
    self.init(id: id, path: path, utf8: Array(text.utf8))
  }

  /// Lines end with LF, CR LF or a lone CR, as in CommonMark.
  private static func lineStarts(of utf8: [UInt8]) -> [UInt32] {
    var starts: [UInt32] = [0]
    starts.reserveCapacity(utf8.count / 40)
    utf8.withUnsafeBufferPointer { bytes in
      var offset = 0
      while offset < bytes.count {
        let byte = bytes[offset]
        offset += 1
        if byte > 0x0D { continue }
        if byte == 0x0A {
          starts.append(UInt32(offset))
        } else if byte == 0x0D, offset == bytes.count || bytes[offset] != 0x0A {
          starts.append(UInt32(offset))
        }
      }
    }
    return starts
  }
}

extension SourceFile {
  /// The number of lines; an empty file has one.
  package var lineCount: Int { lineStarts.count }

  /// The byte range of a 1-based line, without its line break; empty past the end of the file.
  package func range(ofLine line: Int) -> Range<Int> {
    guard line >= 1, line <= lineStarts.count else { return utf8.count..<utf8.count }
    let start = Int(lineStarts[line - 1])
    var end = line < lineStarts.count ? Int(lineStarts[line]) : utf8.count
    while end > start, utf8[end - 1] == 0x0A || utf8[end - 1] == 0x0D { end -= 1 }
    return start..<end
  }

  /// The text of a range of bytes.
  package func text(in range: Range<Int>) -> String {
    String(decoding: utf8[range], as: UTF8.self)
  }

  /// The text of a span of this file.
  package func text(in span: SourceSpan) -> String {
    text(in: span.range.clamped(to: 0..<utf8.count))
  }

  /// The span of a range of bytes in this file.
  package func span(_ range: Range<Int>) -> SourceSpan {
    SourceSpan(file: id, range: range)
  }

  /// The 1-based line that holds a byte offset.
  package func line(at offset: Int) -> Int {
    var low = 0
    var high = lineStarts.count
    while low < high {
      let middle = (low + high) / 2
      if Int(lineStarts[middle]) <= offset { low = middle + 1 } else { high = middle }
    }
    return max(low, 1)
  }

  /// The 1-based line and column of a byte offset; columns count Unicode scalars.
  package func position(at offset: Int) -> SourcePosition {
    let offset = min(offset, utf8.count)
    let line = line(at: offset)
    let start = Int(lineStarts[line - 1])
    var column = 1
    for byte in utf8[start..<max(start, offset)] where byte & 0xC0 != 0x80 { column += 1 }
    return SourcePosition(line: line, column: column)
  }
}

/// A 1-based line and column; columns count Unicode scalars.
package struct SourcePosition: Sendable, Hashable {
  package let line: Int
  package let column: Int
}

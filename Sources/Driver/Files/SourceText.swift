/// The text of a source file, known to be UTF-8.
package struct SourceText: Sendable, Hashable {
  /// The text without a byte order mark.
  package let utf8: [UInt8]

  /// Whether the file starts with a mark, which rewriting the file keeps.
  package let hasByteOrderMark: Bool

  package init(utf8: [UInt8], hasByteOrderMark: Bool = false) {
    self.utf8 = utf8
    self.hasByteOrderMark = hasByteOrderMark
  }

  /// Reads the bytes of a file; offsets in the error count from the file's first byte.
  package init(_ bytes: [UInt8]) throws(FileProblem) {
    do {
      _ = try UTF8Span(validating: bytes.span)
    } catch {
      throw .notUTF8(offset: error.byteOffsets.lowerBound)
    }
    hasByteOrderMark = bytes.starts(with: Self.byteOrderMark)
    utf8 = hasByteOrderMark ? Array(bytes[Self.byteOrderMark.count...]) : bytes
  }

  /// The bytes of the file.
  package var fileBytes: [UInt8] { hasByteOrderMark ? Self.byteOrderMark + utf8 : utf8 }

  private static let byteOrderMark: [UInt8] = [0xEF, 0xBB, 0xBF]
}

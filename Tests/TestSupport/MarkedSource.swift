package import Diagnostics

/// A source written in a test with places marked in it: `⟦…⟧` around every expected span.
///
/// Marks are removed from the text that is compiled, so a test shows input and expectation at once.
package struct MarkedSource: Sendable {
  package let file: SourceFile
  package let spans: [SourceSpan]

  package init(_ marked: String, id: FileID = FileID(0), path: String = "test.md") {
    var text = ""
    var open: [Int] = []
    var ranges: [Range<Int>] = []
    for scalar in marked.unicodeScalars {
      switch scalar {
      case "⟦": open.append(text.utf8.count)
      case "⟧": ranges.append((open.popLast() ?? 0)..<text.utf8.count)
      default: text.unicodeScalars.append(scalar)
      }
    }
    file = SourceFile(id: id, path: path, text: text)
    spans = ranges.map { SourceSpan(file: id, range: $0) }.sorted()
  }
}

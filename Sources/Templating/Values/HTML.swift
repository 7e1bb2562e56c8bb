/// Markup that the compiler made itself, and that a template writes as it is.
///
/// There is no way from a `String` to here but through escaping, so that what an author wrote
/// can never become markup by accident.
package struct HTML: Sendable, Hashable {
  package private(set) var bytes: [UInt8]

  /// No markup.
  package init() {
    bytes = []
  }

  /// Takes bytes that a renderer of the compiler wrote, every piece of an author's text escaped.
  package init(renderedBytes bytes: [UInt8]) {
    self.bytes = bytes
  }

  /// Text that means itself.
  package init(escaping text: String) {
    bytes = []
    bytes.append(escaping: text)
  }
}

extension HTML {
  package var isEmpty: Bool { bytes.isEmpty }

  /// Appends markup that stands in the source of this program.
  package mutating func append(markup: StaticString) {
    markup.withUTF8Buffer { bytes.append(contentsOf: $0) }
  }

  /// Appends text so that it means itself.
  package mutating func append(escaping text: String) {
    bytes.append(escaping: text)
  }

  package mutating func append(_ other: HTML) {
    bytes.append(contentsOf: other.bytes)
  }
}

/// What a key says, without how it is written: no places, no line breaks, no order that says
/// nothing.
package enum PlainValue: Sendable, Hashable {
  case text(String)
  /// Values whose order says nothing, each once and sorted.
  case set([String])
  case sequence([String])
}

extension PlainValue {
  init(set values: some Sequence<String>) {
    self = .set(Set(values).sorted(by: naturallyPrecedes))
  }

  /// The value on one line.
  package var text: String {
    switch self {
    case .text(let text): text
    case .set(let values): values.joined(separator: ", ")
    case .sequence(let values): values.joined(separator: "; ")
    }
  }
}

extension String {
  /// The text on one line: what is broken elsewhere is the same text.
  var withoutLineBreaks: String {
    split(whereSeparator: \.isWhitespace).joined(separator: " ")
  }
}

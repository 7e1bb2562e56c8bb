/// The form of a catalogue's ids, written as an example of it: `#` stands for one digit, `*` for
/// one to four digits, `@` for a capital letter, and every other character for itself.
struct IDForm: Sendable, Hashable, ExpressibleByStringLiteral {
  private let pattern: [UInt8]

  init(stringLiteral pattern: String) {
    self.pattern = Array(pattern.utf8)
  }

  /// Whether a text has this form.
  func matches(_ text: String) -> Bool {
    var rest = text.utf8[...]
    for byte in pattern {
      switch byte {
      case UInt8(ascii: "#"):
        guard let first = rest.popFirst(), isDigit(first) else { return false }
      case UInt8(ascii: "*"):
        let digits = rest.prefix(while: isDigit).count
        guard (1...4).contains(digits) else { return false }
        rest = rest.dropFirst(digits)
      case UInt8(ascii: "@"):
        guard let first = rest.popFirst(), isCapital(first) else { return false }
      default:
        guard rest.popFirst() == byte else { return false }
      }
    }
    return rest.isEmpty
  }

  private func isDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private func isCapital(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "A")...UInt8(ascii: "Z")).contains(byte)
  }
}

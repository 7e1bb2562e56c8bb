/// Bytes of an SVG document. Text and attributes go in through functions that escape them.
struct SVGText {
  private(set) var bytes: [UInt8] = []

  /// Adds markup of ours.
  mutating func markup(_ text: String) {
    bytes += text.utf8
  }

  /// Adds text by an author.
  mutating func text(_ text: String) {
    bytes += Self.escaped(text).utf8
  }

  /// Adds ` name="value"`.
  mutating func attribute(_ name: String, _ value: String) {
    bytes += " \(name)=\"".utf8
    bytes += Self.escaped(value).utf8
    bytes.append(UInt8(ascii: "\""))
  }

  /// Adds ` name="12.5"`.
  mutating func attribute(_ name: String, _ value: Double) {
    attribute(name, Self.number(value))
  }

  /// A number with at most one decimal, and without one if it is whole.
  static func number(_ value: Double) -> String {
    let tenths = Int((value * 10).rounded())
    let (whole, part) = abs(tenths).quotientAndRemainder(dividingBy: 10)
    return (tenths < 0 ? "-" : "") + (part == 0 ? "\(whole)" : "\(whole).\(part)")
  }

  /// Text without what XML cannot hold.
  private static func escaped(_ text: String) -> String {
    var out = ""
    for scalar in text.unicodeScalars {
      switch scalar {
      case "&": out += "&amp;"
      case "<": out += "&lt;"
      case ">": out += "&gt;"
      case "\"": out += "&quot;"
      case "\t", "\n", "\r": out += " "
      default:
        let isControl = scalar.value < 0x20 || (0x7F...0x9F).contains(scalar.value)
        let isNoncharacter = scalar.value & 0xFFFE == 0xFFFE
        out.unicodeScalars.append(isControl || isNoncharacter ? "\u{FFFD}" : scalar)
      }
    }
    return out
  }
}

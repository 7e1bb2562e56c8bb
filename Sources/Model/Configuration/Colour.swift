/// A colour of sRGB, as `#a1260d`.
package struct Colour: Sendable, Hashable {
  /// From 0 to 255 each.
  package let red, green, blue: UInt8

  /// The colour of a text of `#` and six hexadecimal digits.
  package init?(_ text: String) {
    let digits = text.utf8.dropFirst()
    guard text.utf8.first == UInt8(ascii: "#"), digits.count == 6,
      digits.allSatisfy({ $0 != UInt8(ascii: "+") && $0 != UInt8(ascii: "-") }),
      let number = Int(text.dropFirst(), radix: 16)
    else { return nil }
    red = UInt8(number >> 16)
    green = UInt8(number >> 8 & 0xFF)
    blue = UInt8(number & 0xFF)
  }

  /// The colour as it is written in a stylesheet.
  package var text: String {
    "#"
      + [red, green, blue].map { channel in
        let digits = String(channel, radix: 16)
        return digits.count == 1 ? "0" + digits : digits
      }.joined()
  }

  private init(grey: UInt8) {
    (red, green, blue) = (grey, grey, grey)
  }

  /// The grounds of the default theme, to the nearest grey.
  static let lightPaper = Colour(grey: 0xFD)
  static let darkPaper = Colour(grey: 0x15)

  /// What text needs on its ground (WCAG 2.2, 1.4.3).
  static let leastContrast = 4.5
}

extension Colour {
  /// How well this colour and another can be told apart: from 1 for the same to 21 for black on
  /// white (WCAG 2.2, contrast ratio).
  package func contrast(with other: Colour) -> Double {
    let (one, two) = (luminance + 0.05, other.luminance + 0.05)
    return max(one, two) / min(one, two)
  }

  /// From 0 for black to 1 for white (WCAG 2.2, relative luminance).
  private var luminance: Double {
    0.2126 * Self.linear(red) + 0.7152 * Self.linear(green) + 0.0722 * Self.linear(blue)
  }

  private static func linear(_ channel: UInt8) -> Double {
    let value = Double(channel) / 255
    // A polynomial that follows the curve of sRGB to within three thousandths.
    return value * (value * (value * 0.305306011 + 0.682171111) + 0.012522878)
  }
}

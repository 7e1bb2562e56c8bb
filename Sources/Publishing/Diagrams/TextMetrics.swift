/// How wide text will be, by a table of our own: the picture must be the same on every machine, so
/// no font is ever asked. The widths are those of the Helvetica family, rounded up.
enum TextMetrics {
  /// The sizes and weights in which the stylesheet sets text of a diagram.
  enum Style {
    case name
    case detail
    case chip
    case flow
    case boundary

    /// Units per em, with an allowance for bold letters, tracking and wider substitutes.
    var scale: Double {
      switch self {
      case .name: 13.5 * 1.09
      case .detail, .flow: 12.5 * 1.03
      case .chip: 12.5 * 1.07
      case .boundary: 12.5 * 1.07
      }
    }

    /// What is added after each character.
    var tracking: Double {
      switch self {
      case .boundary: 0.7
      case .name, .detail, .chip, .flow: 0
      }
    }
  }

  /// The width of one line of text.
  static func width(of text: some StringProtocol, _ style: Style) -> Double {
    text.unicodeScalars.reduce(0) { $0 + width(of: $1, style) }
  }

  /// The width of one character.
  static func width(of scalar: Unicode.Scalar, _ style: Style) -> Double {
    let em = ems(of: scalar)
    return em == 0 ? 0 : em * style.scale + style.tracking
  }

  private static func ems(of scalar: Unicode.Scalar) -> Double {
    switch scalar.value {
    case 0..<32, 127..<160: 0
    case 32..<127: Double(latin[Int(scalar.value) - 32]) / 1000
    case 0x0300...0x036F, 0x0591...0x05C7, 0x064B...0x065F, 0x200B...0x200F, 0x202A...0x202E,
      0x2060...0x206F, 0xFE00...0xFE0F:
      0
    case 0xA0...0x24F: 0.67
    case 0x0370...0x1FFF: 0.72
    case 0x2014: 1
    case 0x2000...0x206F: 0.6
    default: 1.05
    }
  }

  /// Thousandths of an em for U+0020 to U+007E.
  private static let latin: [Int16] = [
    278, 278, 355, 556, 556, 889, 667, 191, 333, 333, 389, 584, 278, 333, 278, 278,
    556, 556, 556, 556, 556, 556, 556, 556, 556, 556, 278, 278, 584, 584, 584, 556,
    1015, 667, 667, 722, 722, 667, 611, 778, 722, 278, 500, 667, 556, 833, 722, 778,
    667, 778, 722, 667, 611, 722, 667, 944, 667, 667, 611, 278, 278, 278, 469, 556,
    333, 556, 556, 500, 556, 556, 278, 556, 556, 222, 222, 500, 222, 833, 556, 556,
    556, 556, 333, 500, 278, 556, 500, 722, 500, 500, 500, 334, 260, 334, 584,
  ]
}

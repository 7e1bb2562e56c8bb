/// What stands shortly before and after a character.
struct TextPlace {
  /// The number of bytes to look at on each side, so that the cost of a character is bounded.
  static let reach = 200

  let before: ArraySlice<UInt8>
  let after: ArraySlice<UInt8>

  /// The character just before.
  var previous: UInt32? {
    String(decoding: before.suffix(4), as: UTF8.self).unicodeScalars.last?.value
  }

  /// Whether the text around has letters that are written from right to left.
  var isRightToLeft: Bool {
    before.contains(where: Self.leadsRightToLeft) || after.contains(where: Self.leadsRightToLeft)
  }

  /// Whether a byte begins a letter of Hebrew, Arabic, Syriac, Thaana or N'Ko.
  private static func leadsRightToLeft(_ byte: UInt8) -> Bool { byte >= 0xD6 && byte <= 0xDF }
}

/// Which characters cannot be seen, and where they have work to do all the same.
enum Invisibility {
  /// Whether a character can be hidden; most of these are never anything else.
  static func mayHide(_ scalar: UInt32) -> Bool {
    switch scalar {
    case 0x00...0x08, 0x0B, 0x0C, 0x0E...0x1F, 0x7F...0x9F,  // control characters
      0x034F, 0x061C, 0x115F, 0x1160, 0x17B4, 0x17B5, 0x180E,  // joiners, fillers
      0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F,  // zero width, direction
      0x3164, 0xFFA0, 0xFEFF, 0xFFF9...0xFFFB, 0xFFFE, 0xFFFF,
      0xFE00...0xFE0D, 0xE0100...0xE01EF,  // variation selectors
      0xE0000...0xE007F:  // tags
      true
    default: false
    }
  }

  /// Whether such a character does its proper work: joining emoji or letters, choosing a variant,
  /// or setting the direction of text that needs one.
  static func isLegitimate(_ scalar: UInt32, in place: TextPlace) -> Bool {
    switch scalar {
    case 0x200C, 0x200D, 0x034F: place.previous.map(joins) ?? false
    case 0x200E, 0x200F, 0x061C, 0x2066...0x2069: place.isRightToLeft
    case 0xFE00...0xFE0D, 0xE0100...0xE01EF: place.previous.map(hasVariants) ?? false
    case 0xE0020...0xE007F:
      // The flags of countries within countries are a black flag followed by tags.
      place.previous.map { $0 == 0x1F3F4 || isTag($0) && isFlag(place.before) } ?? false
    default: false
    }
  }

  /// The name people know a character by.
  static func name(of scalar: UInt32) -> String {
    switch scalar {
    case 0x00: "NUL"
    case 0x01...0x1F, 0x7F...0x9F: "control character"
    case 0x200B: "zero width space"
    case 0x200C: "zero width non-joiner"
    case 0x200D: "zero width joiner"
    case 0x2060: "word joiner"
    case 0xFEFF: "byte order mark"
    case 0x202A...0x202E, 0x2066...0x2069: "changes the direction of text"
    case 0x200E, 0x200F, 0x061C: "direction mark"
    case 0x2028, 0x2029: "line separator"
    case 0xE0000...0xE007F: "tag character"
    case 0xFE00...0xFE0F, 0xE0100...0xE01EF: "variation selector"
    default: "invisible"
    }
  }

  /// Whether joiners have a meaning after a character: in scripts beyond the European ones, and
  /// between emoji.
  private static func joins(_ scalar: UInt32) -> Bool {
    scalar >= 0x0590 && !mayHide(scalar) && !(0x1E00...0x20CF).contains(scalar)
  }

  private static func hasVariants(_ scalar: UInt32) -> Bool {
    scalar >= 0x2000 && !mayHide(scalar)
  }

  private static func isTag(_ scalar: UInt32) -> Bool { (0xE0020...0xE007E).contains(scalar) }

  /// Whether a text ends in a black flag and at most six tags.
  private static func isFlag(_ before: ArraySlice<UInt8>) -> Bool {
    let scalars = String(decoding: before.suffix(28), as: UTF8.self).unicodeScalars
    guard let flag = scalars.lastIndex(where: { $0.value == 0x1F3F4 }) else { return false }
    let tags = scalars[scalars.index(after: flag)...]
    return tags.count <= 6 && tags.allSatisfy { isTag($0.value) }
  }
}

/// The number of terminal columns that a character takes: 0, 1 or 2.
func cellWidth(of character: Character) -> Int {
  var width = 0
  for scalar in character.unicodeScalars {
    // U+FE0F asks for the emoji form of the character before it.
    if scalar.value == 0xFE0F { return 2 }
    width = max(width, cellWidth(of: scalar))
  }
  return width
}

private func cellWidth(of scalar: Unicode.Scalar) -> Int {
  if scalar.value < 0x300 { return 1 }
  switch scalar.properties.generalCategory {
  case .nonspacingMark, .enclosingMark, .format: return 0
  default: return isWide(scalar.value) || scalar.properties.isEmojiPresentation ? 2 : 1
  }
}

/// Whether a scalar is wide or full width (Unicode Standard Annex 11), emoji apart.
private func isWide(_ value: UInt32) -> Bool {
  switch value {
  case 0x1100...0x115F: true  // Hangul, leading consonants
  case 0x2E80...0x303E, 0x3041...0x33FF: true  // CJK radicals, punctuation, kana, compatibility
  case 0x3400...0x4DBF, 0x4E00...0x9FFF: true  // CJK ideographs
  case 0xA000...0xA4CF, 0xA960...0xA97F: true  // Yi, Hangul extended
  case 0xAC00...0xD7A3: true  // Hangul syllables
  case 0xF900...0xFAFF, 0xFE10...0xFE19, 0xFE30...0xFE6F: true  // compatibility forms
  case 0xFF00...0xFF60, 0xFFE0...0xFFE6: true  // full width forms
  case 0x16FE0...0x18DFF, 0x1AFF0...0x1B2FF: true  // Tangut, Khitan, kana supplements
  case 0x1F200...0x1F265: true  // enclosed ideographs
  case 0x20000...0x3FFFD: true  // further CJK ideographs
  default: false
  }
}

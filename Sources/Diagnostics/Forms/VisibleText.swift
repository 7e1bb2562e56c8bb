/// The text with everything made visible that would move the cursor, change colours or the
/// direction of writing, or hide something: an author's text must not drive a reader's terminal.
package func visible(_ text: String) -> String {
  if text.utf8.allSatisfy({ (0x20..<0x7F).contains($0) }) { return text }
  guard text.unicodeScalars.contains(where: isTreacherous) else { return text }
  return text.unicodeScalars.map(visible).joined()
}

/// A scalar as it may be shown.
func visible(_ scalar: Unicode.Scalar) -> String {
  guard isTreacherous(scalar) else { return String(scalar) }
  switch scalar.value {
  case 0..<0x20: return Unicode.Scalar(0x2400 + scalar.value).map { String($0) } ?? ""
  case 0x7F: return "\u{2421}"
  default: return "<U+\(hexadecimal(scalar.value))>"
  }
}

/// Whether a scalar could deceive whoever reads it on a terminal.
private func isTreacherous(_ scalar: Unicode.Scalar) -> Bool {
  switch scalar.value {
  case 0..<0x20, 0x7F...0x9F: true
  case 0x20..<0x7F: false
  // Joiners shape emoji and many scripts.
  case 0x200C, 0x200D: false
  // Marks, overrides and isolates of direction, line separators, and characters without width.
  case 0xAD, 0x61C, 0x180E, 0x200B...0x200F, 0x2028...0x202E, 0x2060...0x206F, 0xFEFF: true
  case 0xFFF9...0xFFFB, 0xE0000...0xE007F: true
  default: false
  }
}

private func hexadecimal(_ value: UInt32) -> String {
  let digits = String(value, radix: 16, uppercase: true)
  return String(repeating: "0", count: max(0, 4 - digits.count)) + digits
}

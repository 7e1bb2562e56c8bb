import Diagnostics

/// The characters that Markdown and YAML give a meaning, by name.
extension UInt8 {
  static let tab = UInt8(ascii: "\t")
  static let lineFeed = UInt8(ascii: "\n")
  static let carriageReturn = UInt8(ascii: "\r")
  static let space = UInt8(ascii: " ")
  static let backslash = UInt8(ascii: "\\")
  static let backtick = UInt8(ascii: "`")
  static let bar = UInt8(ascii: "|")
  static let colon = UInt8(ascii: ":")
  static let exclamationMark = UInt8(ascii: "!")
  static let greaterThan = UInt8(ascii: ">")
  static let hyphen = UInt8(ascii: "-")
  static let lessThan = UInt8(ascii: "<")
  static let numberSign = UInt8(ascii: "#")
  static let openBracket = UInt8(ascii: "[")
  static let closeBracket = UInt8(ascii: "]")
  static let openParenthesis = UInt8(ascii: "(")
  static let closeParenthesis = UInt8(ascii: ")")
  static let quotationMark = UInt8(ascii: "\"")
  static let apostrophe = UInt8(ascii: "'")
  static let tilde = UInt8(ascii: "~")

  /// A space or a tab.
  var isBlank: Bool { self == .space || self == .tab }

  var isLineBreak: Bool { self == .lineFeed || self == .carriageReturn }

  /// A space, a tab or a part of a line break.
  var isWhiteSpace: Bool { isBlank || isLineBreak }

  var isASCIIDigit: Bool { self &- UInt8(ascii: "0") < 10 }

  var isASCIILetter: Bool { (self | 0x20) &- UInt8(ascii: "a") < 26 }

  /// A printable ASCII character that is no letter, digit or space: what a backslash may escape.
  var isASCIIPunctuation: Bool {
    self > 0x20 && self < 0x7F && !isASCIIDigit && !isASCIILetter
  }
}

extension SourceFile {
  /// A range without the white space at its ends.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    utf8.trimmed(range)
  }
}

extension RandomAccessCollection where Element == UInt8, Index == Int {
  /// A range of offsets without the white space at its ends; an empty one stays at its start.
  func trimmed(_ range: Range<Int>) -> Range<Int> {
    var start = range.lowerBound
    var end = range.upperBound
    while start < end, self[start].isWhiteSpace { start += 1 }
    while end > start, self[end - 1].isWhiteSpace { end -= 1 }
    return start == end ? range.lowerBound..<range.lowerBound : start..<end
  }
}

/// The number of bytes of the scalar that a byte starts.
func scalarLength(startingWith first: UInt8) -> Int {
  switch first {
  case ..<0xC0: 1
  case ..<0xE0: 2
  case ..<0xF0: 3
  default: 4
  }
}

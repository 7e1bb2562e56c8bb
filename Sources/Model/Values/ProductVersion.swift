/// A version of the product that models describe: "2.4.1".
///
/// Parts that are not given are zero, so 2 and 2.0 are one version. A leading `v` and whatever
/// follows a `-` or a `+` say nothing: a candidate of 3.0 counts as 3.0.
package struct ProductVersion: Sendable {
  /// Without zeros at the end.
  private let parts: [Int]
  /// As it was written.
  package let text: String

  /// The version of a text; `nil` for one that is none.
  package init?(_ text: String) {
    var digits = text[...]
    if digits.first == "v" || digits.first == "V" { digits = digits.dropFirst() }
    digits = digits.prefix { $0 != "-" && $0 != "+" }
    guard let parts = Self.parts(of: digits) else { return nil }
    self.init(parts: parts, text: text)
  }

  init(parts: [Int], text: String) {
    self.parts = Array(parts.reversed().drop { $0 == 0 }.reversed())
    self.text = text
  }

  /// Numbers with dots between them: at most eight, each of at most nine digits.
  static func parts(of text: Substring) -> [Int]? {
    let parts = text.split(separator: ".", omittingEmptySubsequences: false)
    guard parts.count <= 8 else { return nil }
    let numbers = parts.compactMap { part in
      (1...9).contains(part.utf8.count) && part.utf8.allSatisfy { (0x30...0x39).contains($0) }
        ? Int(part) : nil
    }
    return numbers.count == parts.count ? numbers : nil
  }

  /// Whether the version begins with these parts: 2.4.1 begins with 2 and 4.
  func begins(with leading: [Int]) -> Bool {
    leading.enumerated().allSatisfy { index, part in
      (index < parts.count ? parts[index] : 0) == part
    }
  }
}

extension ProductVersion: Hashable, Comparable {
  package static func == (one: Self, other: Self) -> Bool { one.parts == other.parts }

  package func hash(into hasher: inout Hasher) { hasher.combine(parts) }

  package static func < (one: Self, other: Self) -> Bool {
    one.parts.lexicographicallyPrecedes(other.parts)
  }
}

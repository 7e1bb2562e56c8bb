/// Compares a list with a pattern in which a wildcard stands for any number of elements.
///
/// Going back to the latest wildcard suffices, so hostile patterns cost no more than the product
/// of both lengths.
package func fits<Element>(
  _ pattern: [Element],
  _ list: [Element],
  isWildcard: (Element) -> Bool,
  matches: (Element, Element) -> Bool
) -> Bool {
  var position = 0
  var index = 0
  var retry: (position: Int, index: Int)?
  while index < list.count {
    if position < pattern.count, isWildcard(pattern[position]) {
      retry = (position + 1, index)
      position += 1
    } else if position < pattern.count, matches(pattern[position], list[index]) {
      position += 1
      index += 1
    } else if let last = retry {
      retry = (last.position, last.index + 1)
      position = last.position
      index = last.index + 1
    } else {
      return false
    }
  }
  return pattern[position...].allSatisfy(isWildcard)
}

/// A name, or a pattern for names in which `*` stands for any characters.
struct NamePattern: Sendable, Hashable {
  private let text: String
  private let bytes: [UInt8]
  private let hasWildcard: Bool

  init(_ text: String) {
    self.text = text
    bytes = Array(text.utf8)
    hasWildcard = text.utf8.contains(Self.wildcard)
  }

  private static let wildcard = UInt8(ascii: "*")

  /// Whether the pattern fits the whole of a name.
  func matches(_ name: String) -> Bool {
    guard hasWildcard else { return text == name }
    return fits(bytes, Array(name.utf8), isWildcard: { $0 == Self.wildcard }, matches: ==)
  }
}

/// An id as it can be recognised in the name of a test, where tools allow few characters: `M-007`
/// as `m007`.
struct NamedID: Sendable, Hashable {
  let text: String

  /// - Returns: `nil` for an id without a digit, which would be found in any sentence.
  init?(_ id: EntityID) {
    guard id.folded.utf8.contains(where: isDigit) else { return nil }
    text = String(decoding: id.folded.utf8.filter(isLetterOrDigit), as: UTF8.self)
  }

  private init(joined words: ArraySlice<Substring>) {
    text = words.joined().lowercased()
  }

  /// Every id that a name may hold: `test_m007_refuses`, `testM007Refuses` and `[M-007] refuses`
  /// all hold `m007`.
  static func all(in name: String) -> Set<NamedID> {
    guard name.utf8.contains(where: isDigit) else { return [] }
    let words = words(of: name)
    var ids: Set<NamedID> = []
    for (last, word) in words.enumerated() where word.utf8.contains(where: isDigit) {
      for first in max(0, last - longest + 1)...last {
        ids.insert(NamedID(joined: words[first...last]))
      }
    }
    return ids
  }

  /// The most words that an id consists of, as in `AUTH-M-7`.
  private static let longest = 4

  /// The words of a name: runs of letters and digits, divided where a capital begins another one.
  private static func words(of name: String) -> [Substring] {
    var words: [Substring] = []
    var start: String.Index?
    var previous: UInt8 = 0
    for index in name.utf8.indices {
      let byte = name.utf8[index]
      if let begun = start, !isLetterOrDigit(byte) || isCapital(byte) && !isCapital(previous) {
        words.append(name[begun..<index])
        start = nil
      }
      if start == nil, isLetterOrDigit(byte) { start = index }
      previous = byte
    }
    if let start { words.append(name[start...]) }
    return words
  }
}

private func isDigit(_ byte: UInt8) -> Bool { byte >= 0x30 && byte <= 0x39 }

private func isCapital(_ byte: UInt8) -> Bool { byte >= 0x41 && byte <= 0x5A }

private func isLetterOrDigit(_ byte: UInt8) -> Bool {
  isDigit(byte) || (byte | 0x20 >= 0x61 && byte | 0x20 <= 0x7A)
}

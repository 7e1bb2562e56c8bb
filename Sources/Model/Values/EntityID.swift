/// The id of an entity, as its author wrote it.
///
/// An ASCII letter, then letters, digits, `.`, `_` or `-`. Ids that differ only in case are the
/// same id, because they become file names.
package struct EntityID: Sendable, CustomStringConvertible {
  package let text: String
  /// The id in lower case: what is compared, and what addresses are made of.
  package let folded: String

  /// The id of a text that has an id's form.
  package init?(_ text: String) {
    guard Self.isWellFormed(text) else { return nil }
    self.init(wellFormed: text)
  }

  init(wellFormed text: String) {
    self.text = text
    self.folded = text.lowercased()
  }

  package var description: String { text }
}

extension EntityID {
  /// The longest id that still gives a file name everywhere, in bytes.
  package static let maximumLength = 100

  private static func isWellFormed(_ text: String) -> Bool {
    let bytes = text.utf8
    guard let first = bytes.first, isLetter(first), bytes.count <= maximumLength else {
      return false
    }
    guard let last = bytes.last, last != UInt8(ascii: ".") else { return false }
    return bytes.allSatisfy { byte in
      isLetter(byte) || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
        || byte == UInt8(ascii: ".") || byte == UInt8(ascii: "_") || byte == UInt8(ascii: "-")
    }
  }

  private static func isLetter(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
  }
}

extension EntityID: Hashable, Comparable {
  package static func == (lhs: Self, rhs: Self) -> Bool { lhs.folded == rhs.folded }

  package func hash(into hasher: inout Hasher) { hasher.combine(folded) }

  /// Numbers within ids compare as numbers, so that `T-9` comes before `T-10`.
  package static func < (lhs: Self, rhs: Self) -> Bool {
    naturallyPrecedes(lhs.folded, rhs.folded)
  }
}

/// An address that is safe in `href` and `src`: following it never runs anything.
package struct LinkTarget: Sendable, Hashable {
  package let text: String

  /// An address that the compiler made, such as the relative path of another page.
  package init(compiled text: String) {
    self.text = text
  }

  /// An address that an author wrote; nil if it is not a relative, web or mail address.
  package init?(authored text: String) {
    guard !text.isEmpty, text.utf8.allSatisfy({ $0 > 0x20 && $0 != 0x7F }) else { return nil }
    // Browsers take a backslash for a slash, and two of either for another host.
    if text.hasPrefix("//") || text.hasPrefix("/\\") || text.hasPrefix("\\") { return nil }
    if let scheme = Self.scheme(of: text) {
      guard ["http", "https", "mailto"].contains(scheme.lowercased()) else { return nil }
    }
    self.text = text
  }

  /// What stands before a colon that comes before any `/`, `?` or `#`.
  private static func scheme(of text: String) -> Substring? {
    guard let end = text.firstIndex(where: { ":/?#".contains($0) }), text[end] == ":" else {
      return nil
    }
    return text[..<end]
  }
}

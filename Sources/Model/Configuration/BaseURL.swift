/// Where a site is published: an address to which the paths of its pages can be appended.
package struct BaseURL: Sendable, Hashable {
  /// The address, with a slash at its end.
  package let text: String

  /// - Returns: `nil` for what is no web address of a folder: another scheme, no host, a query, an
  ///   anchor, a user's name, or a character that an address cannot have.
  package init?(_ written: String) {
    guard let scheme = ["https://", "http://"].first(where: { written.hasPrefix($0) }) else {
      return nil
    }
    let rest = written.dropFirst(scheme.count)
    let host = rest.prefix { $0 != "/" }
    guard let first = host.utf8.first, Self.isLetterOrDigit(first) || first == UInt8(ascii: "["),
      rest.utf8.allSatisfy(Self.mayStand), !host.utf8.contains(UInt8(ascii: "@"))
    else { return nil }
    text = written.hasSuffix("/") ? written : written + "/"
  }

  private static func isLetterOrDigit(_ byte: UInt8) -> Bool {
    (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
      || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte)
  }

  private static func mayStand(_ byte: UInt8) -> Bool {
    isLetterOrDigit(byte) || "-._~:/%[]@!$&'()*+,;=".utf8.contains(byte)
  }
}

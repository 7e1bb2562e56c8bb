/// Where a link, an image or a named file leads, as far as its text tells.
package enum Destination: Sendable, Hashable {
  /// A place of the workspace: a path from its root, and the anchor on that page.
  case place(path: String, anchor: String?)
  /// An address with this scheme, in lower case.
  case address(scheme: String)
  /// An address such as `//host/path`, whose scheme depends on how the page is read.
  case schemeless
  /// A path that leaves the workspace.
  case outside

  /// What is written on a page; paths without a leading `/` are relative to the page.
  package init(_ written: String, from page: String) {
    // Browsers overlook control characters in a scheme, and so must we.
    let bytes = written.utf8.filter { $0 > 0x20 }
    if let scheme = Self.scheme(of: bytes) {
      self = .address(scheme: scheme)
    } else if bytes.starts(with: "//".utf8) || bytes.starts(with: "\\".utf8) {
      self = .schemeless
    } else {
      self = Self.place(written, from: page)
    }
  }

  private static func place(_ written: String, from page: String) -> Destination {
    let parts = written.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let anchor = parts.count == 2 ? percentDecoded(String(parts[1])) : nil
    let path = parts.first?.split(separator: "?", omittingEmptySubsequences: false).first ?? ""
    if path.isEmpty { return .place(path: page, anchor: anchor) }
    guard let path = workspacePath(of: percentDecoded(String(path)), from: page) else {
      return .outside
    }
    return .place(path: path, anchor: anchor)
  }

  /// The letters before the first colon, where they have the form of a scheme.
  private static func scheme(of bytes: [UInt8]) -> String? {
    guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")), colon > 0 else { return nil }
    let scheme = String(decoding: bytes[..<colon], as: UTF8.self)
    guard scheme.first?.isLetter == true else { return nil }
    let isWellFormed = scheme.utf8.allSatisfy { byte in
      (UInt8(ascii: "a")...UInt8(ascii: "z")).contains(byte | 0x20)
        || (UInt8(ascii: "0")...UInt8(ascii: "9")).contains(byte) || "+-.".utf8.contains(byte)
    }
    return isWellFormed ? scheme.lowercased() : nil
  }
}

/// A text with `%20` and its like decoded; what is not well-formed stays as it is.
package func percentDecoded(_ text: String) -> String {
  guard text.utf8.contains(UInt8(ascii: "%")) else { return text }
  let bytes = Array(text.utf8)
  var decoded: [UInt8] = []
  var position = 0
  while position < bytes.count {
    if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
      let high = hexadecimal(bytes[position + 1]), let low = hexadecimal(bytes[position + 2])
    {
      decoded.append(high << 4 | low)
      position += 3
    } else {
      decoded.append(bytes[position])
      position += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? text
}

private func hexadecimal(_ byte: UInt8) -> UInt8? {
  switch byte {
  case UInt8(ascii: "0")...UInt8(ascii: "9"): byte - UInt8(ascii: "0")
  case UInt8(ascii: "a")...UInt8(ascii: "f"): byte - UInt8(ascii: "a") + 10
  case UInt8(ascii: "A")...UInt8(ascii: "F"): byte - UInt8(ascii: "A") + 10
  default: nil
  }
}

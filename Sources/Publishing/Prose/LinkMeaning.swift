internal import Diagnostics
internal import Markup
internal import Model

/// Where a link in an author's text leads, once it is known to be safe.
enum LinkMeaning {
  case page(Page, anchor: String?)
  case file(path: String)
  case heading(anchor: String)
  /// An address outside the site with an allowed scheme.
  case external(String)
  /// Nothing that may be linked to.
  case none
}

extension Workspace {
  /// Understands a link's destination as written on one of the workspace's pages.
  func meaning(ofLink destination: String, on source: Int) -> LinkMeaning {
    if destination.hasPrefix("#") { return .heading(anchor: String(destination.dropFirst())) }
    if let scheme = Publishing.scheme(of: destination) {
      return allowedSchemes.contains(scheme) ? .external(destination) : .none
    }
    if destination.hasPrefix("//") { return .none }
    let parts = destination.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    let name = percentDecoded(String(parts[0].prefix { $0 != "?" }))
    let anchor = parts.count > 1 ? String(parts[1]) : nil
    guard let path = workspacePath(of: name, from: pages[source].path) else { return .none }
    if let source = pageIndex(ofPath: path) {
      return .page(page(showing: source), anchor: anchor)
    }
    return .file(path: path)
  }

  private var allowedSchemes: [String] {
    ["http", "https", "mailto"]
      + (configuration.fields[Configuration.schemes]?.map { $0.value.lowercased() } ?? [])
  }
}

/// The scheme of an address, in lower case, white space and control characters before it ignored
/// as browsers do; `nil` for a relative one.
func scheme(of address: String) -> String? {
  let bytes = address.utf8.filter { $0 > 0x20 }
  guard let colon = bytes.firstIndex(of: UInt8(ascii: ":")) else { return nil }
  let name = bytes[..<colon]
  let ends: [UInt8] = [UInt8(ascii: "/"), UInt8(ascii: "?"), UInt8(ascii: "#")]
  guard !name.contains(where: ends.contains) else { return nil }
  return String(decoding: name, as: UTF8.self).lowercased()
}

/// A path with `%20` and the like resolved; what does not decode stays as it is.
package func percentDecoded(_ path: String) -> String {
  guard path.utf8.contains(UInt8(ascii: "%")) else { return path }
  let bytes = Array(path.utf8)
  var decoded: [UInt8] = []
  var position = 0
  while position < bytes.count {
    if bytes[position] == UInt8(ascii: "%"), position + 2 < bytes.count,
      let byte = UInt8(String(decoding: bytes[position + 1...position + 2], as: UTF8.self), radix: 16)
    {
      decoded.append(byte)
      position += 3
    } else {
      decoded.append(bytes[position])
      position += 1
    }
  }
  return String(validating: decoded, as: UTF8.self) ?? path
}

/// A path as it stands in an address.
func percentEncoded(_ path: String) -> String {
  var encoded = ""
  for byte in path.utf8 {
    switch byte {
    case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
      UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
      UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    default:
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return encoded
}

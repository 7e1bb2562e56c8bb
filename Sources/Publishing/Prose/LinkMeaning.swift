internal import Diagnostics
internal import Model

/// Where a link in an author's text leads on the site, once it is known to be safe.
enum LinkMeaning {
  case page(Page, anchor: String?)
  case file(path: String)
  /// An address outside the site with an allowed scheme.
  case external(String)
  /// Nothing that may be linked to.
  case none
}

extension Workspace {
  /// Understands a link's destination as written on one of the workspace's pages.
  func meaning(ofLink written: String, on source: Int) -> LinkMeaning {
    switch Destination(written, from: pages[source].path) {
    case .place(let path, let anchor):
      guard let target = pageIndex(ofPath: path) else { return .file(path: path) }
      return .page(page(showing: target), anchor: anchor)
    case .address(let scheme):
      return configuration.allowedSchemes.contains(scheme) ? .external(written) : .none
    case .schemeless, .outside: return .none
    }
  }
}

/// A path as it stands in an address: nothing in a file's name is taken for more than a name.
func percentEncoded(_ path: String) -> String {
  if path.utf8.allSatisfy(standsForItself) { return path }
  var encoded = ""
  for byte in path.utf8 {
    if standsForItself(byte) {
      encoded.unicodeScalars.append(Unicode.Scalar(byte))
    } else {
      let digits = String(byte, radix: 16, uppercase: true)
      encoded += byte < 16 ? "%0\(digits)" : "%\(digits)"
    }
  }
  return encoded
}

private func standsForItself(_ byte: UInt8) -> Bool {
  switch byte {
  case UInt8(ascii: "a")...UInt8(ascii: "z"), UInt8(ascii: "A")...UInt8(ascii: "Z"),
    UInt8(ascii: "0")...UInt8(ascii: "9"), UInt8(ascii: "-"), UInt8(ascii: "."),
    UInt8(ascii: "_"), UInt8(ascii: "~"), UInt8(ascii: "/"):
    true
  default: false
  }
}

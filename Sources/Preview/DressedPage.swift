/// A page of the site with what a preview adds to it: a script that reloads it, and what is wrong.
///
/// The page's own policy gets the right to hear from the server, and nothing else changes.
struct DressedPage {
  let contents: [UInt8]
  /// The policy that the page states, as a header has to say it.
  let policy: String

  init(_ page: [UInt8], version: String, banner: [UInt8]?) {
    var page = page
    let stated = Self.statedPolicy(in: page)
    let policy = stated.map { Self.extended($0.text) } ?? Self.extended(Self.strictest)
    if let stated { page.replaceSubrange(stated.range, with: Array(policy.utf8)) }
    let parts =
      "<link rel=\"stylesheet\" href=\"/\(PreviewPath.style)\">\n"
      + "<script src=\"/\(PreviewPath.script)\" data-version=\"\(version)\" defer></script>\n"
    let end = page.firstRange(of: Array("</head>".utf8))?.lowerBound ?? page.startIndex
    page.insert(contentsOf: Array(parts.utf8), at: end)
    if let banner {
      page.insert(contentsOf: banner, at: Self.startOfBody(in: page) ?? page.endIndex)
    }
    contents = page
    self.policy = policy + "; frame-ancestors 'none'"
  }

  /// A page of the site's root as it has to be at any other address: with links from the root.
  static func rooted(_ page: [UInt8]) -> [UInt8] {
    var rooted: [UInt8] = []
    var rest = page[...]
    while let found = ["href=\"", "src=\""].compactMap({ rest.firstRange(of: Array($0.utf8)) })
      .min(by: { $0.lowerBound < $1.lowerBound })
    {
      rooted += rest[..<found.upperBound]
      rest = rest[found.upperBound...]
      let link = rest.prefix { $0 != UInt8(ascii: "\"") }
      let isRelative = link.first.map { $0 != UInt8(ascii: "#") && $0 != UInt8(ascii: "/") }
      if isRelative == true, !link.contains(UInt8(ascii: ":")) { rooted.append(UInt8(ascii: "/")) }
    }
    return rooted + rest
  }

  /// What a page may do that states nothing.
  private static let strictest =
    "default-src 'none'; style-src 'self'; img-src 'self' data:; base-uri 'none'; form-action 'none'"

  /// The policy in a page's `meta`, and where it stands.
  private static func statedPolicy(in page: [UInt8]) -> (text: String, range: Range<Int>)? {
    let start = Array("http-equiv=\"Content-Security-Policy\" content=\"".utf8)
    guard let found = page.firstRange(of: start),
      let end = page[found.upperBound...].firstIndex(of: UInt8(ascii: "\""))
    else { return nil }
    let bytes = page[found.upperBound..<end]
    guard bytes.allSatisfy({ (0x20..<0x7F).contains($0) }) else { return nil }
    return (String(decoding: bytes, as: UTF8.self), found.upperBound..<end)
  }

  /// The same policy, and the server's own script may run and listen to the server.
  private static func extended(_ policy: String) -> String {
    ["script-src", "connect-src"].reduce(policy) { policy, directive in
      policy.contains(directive) ? policy : "\(directive) 'self'; \(policy)"
    }
  }

  private static func startOfBody(in page: [UInt8]) -> Int? {
    guard let tag = page.firstRange(of: Array("<body".utf8)) else { return nil }
    return page[tag.upperBound...].firstIndex(of: UInt8(ascii: ">")).map { $0 + 1 }
  }
}

internal import NIOHTTP1

/// Whether a request comes from where a preview is read: a page of its own in a browser on this
/// machine.
///
/// A page of another site must learn nothing from the server, even if it has its own name point to
/// this machine, so the names by which the server is called are a closed list.
struct RequestRules: Sendable {
  let port: Int

  /// The most bytes that the address and the header of a request may have.
  static let headerLimit = 8 << 10

  /// Why a request is not answered; `nil` if it is.
  func refusal(of head: HTTPRequestHead) -> Answer? {
    guard let host = only("Host", of: head), isOurs(host) else {
      return .refusal(.misdirectedRequest, "this server is called \(hosts[0]) and nothing else")
    }
    guard head.method == .GET || head.method == .HEAD else {
      var refusal = Answer.refusal(.methodNotAllowed, "only GET and HEAD are answered")
      refusal.headers.append(("Allow", "GET, HEAD"))
      return refusal
    }
    if head.headers.contains(name: "Transfer-Encoding")
      || head.headers["Content-Length"].contains(where: { $0 != "0" })
    {
      return .refusal(.badRequest, "a request has no body here")
    }
    if head.headers["Sec-Fetch-Site"].contains(where: { $0.lowercased() == "cross-site" }) {
      return .refusal(.forbidden, "pages of other sites are not answered")
    }
    if !head.headers["Origin"].allSatisfy(isOurOrigin) {
      return .refusal(.forbidden, "pages of other origins are not answered")
    }
    return nil
  }

  private var hosts: [String] { ["localhost:\(port)", "127.0.0.1:\(port)", "[::1]:\(port)"] }

  private func isOurs(_ host: String) -> Bool { hosts.contains(host.lowercased()) }

  private func isOurOrigin(_ origin: String) -> Bool {
    hosts.contains { origin.lowercased() == "http://\($0)" }
  }

  /// A header that has to be there once.
  private func only(_ name: String, of head: HTTPRequestHead) -> String? {
    let values = head.headers[name]
    return values.count == 1 ? values[0] : nil
  }
}

extension RequestRules {
  /// The path that a request asks for, decoded once; `nil` for what can name no file of a site.
  ///
  /// What a query says is for scripts of the page. The path is only ever looked up, so that there is
  /// nothing to walk out of.
  static func path(of target: String) -> String? {
    guard target.utf8.first == UInt8(ascii: "/") else { return nil }
    var bytes: [UInt8] = []
    var rest = target.utf8.dropFirst().prefix { $0 != UInt8(ascii: "?") && $0 != UInt8(ascii: "#") }
    while let byte = rest.popFirst() {
      guard byte == UInt8(ascii: "%") else {
        bytes.append(byte)
        continue
      }
      guard let high = rest.popFirst()?.hexDigit, let low = rest.popFirst()?.hexDigit else {
        return nil
      }
      bytes.append(high << 4 | low)
    }
    guard let path = String(validating: bytes, as: UTF8.self) else { return nil }
    return path.isEmpty || path.hasSuffix("/") ? path + "index.html" : path
  }
}

extension UInt8 {
  /// The value of a hexadecimal digit.
  fileprivate var hexDigit: UInt8? {
    switch self {
    case UInt8(ascii: "0")...UInt8(ascii: "9"): self - UInt8(ascii: "0")
    case UInt8(ascii: "a")...UInt8(ascii: "f"): self - UInt8(ascii: "a") + 10
    case UInt8(ascii: "A")...UInt8(ascii: "F"): self - UInt8(ascii: "A") + 10
    default: nil
    }
  }
}

import NIOCore
import Testing

@testable import Preview

/// What the server answers, byte by byte.
@Suite struct ServerTests {
  @Test func aPageComesWithEveryHeaderThatKeepsItToItself() throws {
    let preview = try PreviewedWorkspace()
    let answer = try preview.answer("GET / HTTP/1.1")
    #expect(answer.hasPrefix("HTTP/1.1 200 OK\r\n"))
    for header in [
      "Content-Type: text/html; charset=utf-8", "X-Content-Type-Options: nosniff",
      "Cache-Control: no-store", "Referrer-Policy: no-referrer",
      "Cross-Origin-Resource-Policy: same-origin",
    ] {
      #expect(answer.contains("\r\n\(header)\r\n"))
    }
    let policy = answer.split(separator: "Content-Security-Policy: ").dropFirst().first ?? ""
    #expect(policy.contains("default-src 'none'"))
    #expect(policy.contains("frame-ancestors 'none'"))
    #expect(answer.contains("<title>Web shop</title>"))
  }

  @Test func noOtherSiteIsEverAllowedToRead() throws {
    let preview = try PreviewedWorkspace()
    let origin = "Origin: http://127.0.0.1:\(preview.port)"
    for path in ["/", "/site.css", "/nowhere", "/_preview/preview.js"] {
      let answer = try preview.answer("GET \(path) HTTP/1.1", origin)
      #expect(!answer.lowercased().contains("access-control-"))
    }
  }

  @Test(arguments: ["localhost:PORT", "127.0.0.1:PORT", "[::1]:PORT", "LocalHost:PORT"])
  func theServerKnowsItsNames(host: String) throws {
    let preview = try PreviewedWorkspace()
    let name = host.replacing("PORT", with: "\(preview.port)")
    #expect(try preview.answer("GET / HTTP/1.1", "Host: \(name)").hasPrefix("HTTP/1.1 200 "))
  }

  @Test(arguments: [
    ["Host: evil.example:PORT"], ["Host: localhost"], ["Host: localhost:1"], ["Host: 127.0.0.1"],
    ["Host: 127.0.0.1:PORT.evil.example"], ["Host: 0.0.0.0:PORT"], ["Host: user@localhost:PORT"],
    ["Host: localhost:PORT", "Host: evil.example:PORT"], ["Host:"],
  ])
  func anyOtherNameIsMisdirected(hosts: [String]) throws {
    let preview = try PreviewedWorkspace()
    let client = try RawClient(port: preview.port)
    let lines = hosts.map { $0.replacing("PORT", with: "\(preview.port)") }
    client.send((["GET / HTTP/1.1"] + lines + ["", ""]).joined(separator: "\n"))
    #expect(client.receive(until: nil).hasPrefix("HTTP/1.1 421 "))
  }

  @Test func aRequestWithoutANameIsMisdirected() throws {
    let preview = try PreviewedWorkspace()
    let client = try RawClient(port: preview.port)
    client.send("GET / HTTP/1.0\n\n")
    #expect(client.receive(until: nil).hasPrefix("HTTP/1.0 421 "))
  }

  @Test(arguments: ["POST", "PUT", "DELETE", "OPTIONS", "PATCH", "TRACE"])
  func onlyReadingIsAllowed(method: String) throws {
    let preview = try PreviewedWorkspace()
    let answer = try preview.answer("\(method) / HTTP/1.1")
    #expect(answer.hasPrefix("HTTP/1.1 405 "))
    #expect(answer.contains("\r\nAllow: GET, HEAD\r\n"))
  }

  @Test func headGivesTheHeadersOfGetAndNoBody() throws {
    let preview = try PreviewedWorkspace()
    let get = try preview.answer("GET /site.css HTTP/1.1")
    let head = try preview.answer("HEAD /site.css HTTP/1.1")
    #expect(get.hasPrefix(head))
    #expect(head.hasSuffix("\r\n\r\n"))
  }

  @Test func aBodyIsRefused() throws {
    let preview = try PreviewedWorkspace()
    #expect(
      try preview.answer("GET / HTTP/1.1", "Content-Length: 4").hasPrefix("HTTP/1.1 400 "))
    #expect(
      try preview.answer("GET / HTTP/1.1", "Transfer-Encoding: chunked")
        .hasPrefix("HTTP/1.1 400 "))
  }

  @Test(arguments: [
    ("Sec-Fetch-Site: cross-site", 403), ("Sec-Fetch-Site: same-origin", 200),
    ("Sec-Fetch-Site: none", 200), ("Origin: https://evil.example", 403), ("Origin: null", 403),
    ("Origin: http://127.0.0.1:1", 403),
  ])
  func pagesOfOtherSitesGetNothing(header: String, status: Int) throws {
    let preview = try PreviewedWorkspace()
    #expect(try preview.answer("GET / HTTP/1.1", header).hasPrefix("HTTP/1.1 \(status) "))
    if status == 403 {
      let events = try preview.answer("GET /_preview/events HTTP/1.1", header)
      #expect(events.hasPrefix("HTTP/1.1 403 "))
    }
  }

  @Test(arguments: [
    "/../secret.txt", "/%2e%2e/secret.txt", "/..%2fsecret.txt", "/..%5csecret.txt",
    "/./secret.txt", "/secret.txt", "/shop.md", "//etc/passwd", "/%2fetc/passwd", "/shop/../../x",
    "/%00", "/index.html%00", "/index.html/", "/%zz", "/%c0%ae%c0%ae/", "/index.html%20",
    "/INDEX.html",
    "/%252e%252e/secret.txt", "/shop//index.html", "/.threatpress-manifest.json",
    "http://127.0.0.1/index.html", "*",
  ])
  func whatIsNotOnTheSiteIsNowhere(path: String) throws {
    let preview = try PreviewedWorkspace()
    let answer = try preview.answer("GET \(path) HTTP/1.1")
    #expect(answer.hasPrefix("HTTP/1.1 404 ") || answer.hasPrefix("HTTP/1.1 400 "))
    #expect(!answer.contains("Secret"))
  }

  @Test func thePageForNowhereLeadsOnFromAnyAddress() throws {
    let preview = try PreviewedWorkspace()
    let answer = try preview.answer("GET /a/b/c.html HTTP/1.1")
    #expect(answer.contains("href=\"/site.css\""))
    #expect(answer.contains("href=\"/shop/index.html\""))
    #expect(answer.contains("href=\"#main\""))
  }

  @Test func aQueryIsLeftToThePagesOwnScripts() throws {
    let preview = try PreviewedWorkspace()
    #expect(try preview.answer("GET /shop/?q=till HTTP/1.1").hasPrefix("HTTP/1.1 200 "))
  }

  @Test func aHeaderOfMoreThanEightKilobytesIsRefused() throws {
    let preview = try PreviewedWorkspace()
    let long = String(repeating: "x", count: 8_300)
    let some = String(repeating: "x", count: 700)
    #expect(try preview.answer("GET / HTTP/1.1", "X-A: \(some)").hasPrefix("HTTP/1.1 200 "))
    #expect(try preview.answer("GET / HTTP/1.1", "X-A: \(long)").hasPrefix("HTTP/1.1 431 "))
    #expect(try preview.answer("GET /\(long) HTTP/1.1").hasPrefix("HTTP/1.1 431 "))
    let many = (0..<13).map { "X-\($0): \(some)" }.joined(separator: "\n")
    #expect(try preview.answer("GET / HTTP/1.1", many).hasPrefix("HTTP/1.1 431 "))
  }

  @Test func whatIsNoRequestIsRefused() throws {
    let preview = try PreviewedWorkspace()
    let client = try RawClient(port: preview.port)
    client.send("\u{16}\u{3}\u{1} hello\n\n")
    #expect(client.receive(until: nil).hasPrefix("HTTP/1.1 400 "))
  }

  @Test func oneConnectionCarriesSeveralRequests() throws {
    let preview = try PreviewedWorkspace()
    let client = try RawClient(port: preview.port)
    for _ in 0..<3 {
      client.send("HEAD /shop/index.html HTTP/1.1\nHost: localhost:\(preview.port)\n\n")
      #expect(client.receive().hasPrefix("HTTP/1.1 200 "))
    }
  }

  @Test func anAttachmentMayRunNothing() throws {
    let preview = try PreviewedWorkspace()
    let answer = try preview.answer("GET /site.css HTTP/1.1")
    #expect(answer.contains("; sandbox\r\n"))
  }
}

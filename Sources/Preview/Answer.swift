internal import NIOHTTP1

/// What is sent for a request.
struct Answer {
  var status = HTTPResponseStatus.ok
  var headers: [(name: String, value: String)] = []
  var body: [UInt8] = []
  /// Whether nothing more is answered on the connection.
  var isLast = false
}

extension Answer {
  /// Says why a request is not answered, and ends the connection.
  static func refusal(_ status: HTTPResponseStatus, _ reason: String) -> Answer {
    Answer(
      status: status, headers: [("Content-Type", "text/plain; charset=utf-8")],
      body: Array("\(reason)\n".utf8), isLast: true)
  }

  /// The headers that every answer has: nothing is guessed, kept, framed or told to others.
  static let always = [
    ("X-Content-Type-Options", "nosniff"), ("Cache-Control", "no-store"),
    ("Referrer-Policy", "no-referrer"), ("Cross-Origin-Resource-Policy", "same-origin"),
  ]

  /// The whole head of the response, unless its body has no end.
  func head(_ version: HTTPVersion, keepsAlive: Bool) -> HTTPResponseHead {
    var fields = HTTPHeaders(headers.map { ($0.name, $0.value) } + Self.always)
    fields.add(name: "Content-Length", value: String(body.count))
    fields.add(name: "Connection", value: keepsAlive ? "keep-alive" : "close")
    return HTTPResponseHead(version: version, status: status, headers: fields)
  }
}

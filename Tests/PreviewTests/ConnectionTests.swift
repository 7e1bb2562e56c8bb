import NIOCore
import Testing

@testable import Preview

/// How long connections live, and how many there are.
@Suite struct ConnectionTests {
  @Test func aPageThatListensHearsOfEveryChange() throws {
    let preview = try PreviewedWorkspace()
    let client = try RawClient(port: preview.port)
    client.send("GET /_preview/events HTTP/1.1\nHost: localhost:\(preview.port)\n\n")
    let start = client.receive(until: "data: ")
    #expect(start.contains("\r\nContent-Type: text/event-stream\r\n"))
    #expect(start.contains("data: \(preview.showcase.now.version)\n\n"))
    let before = preview.showcase.now.version
    try preview.edit { $0.replacing("Till", with: "Counter") }
    let after = preview.showcase.now.version
    #expect(after != before)
    #expect(client.receive(until: after).contains("data: \(after)\n\n"))
    #expect(try preview.answer("GET /shop/assets/a-1.html HTTP/1.1").contains("Counter"))
  }

  @Test func aPauseThatIsTooLongEndsAConnection() throws {
    let preview = try PreviewedWorkspace(patience: .milliseconds(100))
    let idle = try RawClient(port: preview.port)
    #expect(idle.receive(until: nil).isEmpty)
    let slow = try RawClient(port: preview.port)
    slow.send("GET / HTTP/1.1\nHost: ")
    #expect(slow.receive(until: nil).isEmpty)
    let done = try RawClient(port: preview.port)
    done.send("HEAD / HTTP/1.1\nHost: localhost:\(preview.port)\n\n")
    #expect(done.receive().hasPrefix("HTTP/1.1 200 "))
    #expect(done.receive().isEmpty)
  }

  @Test func aPageThatListensMayStay() throws {
    let preview = try PreviewedWorkspace(patience: .milliseconds(100))
    let listener = try RawClient(port: preview.port)
    listener.send("GET /_preview/events HTTP/1.1\nHost: localhost:\(preview.port)\n\n")
    _ = listener.receive(until: "data: ")
    // Once this one is closed, the patience with the other would have ended as well.
    #expect(try RawClient(port: preview.port).receive(until: nil).isEmpty)
    preview.server.announce("later")
    #expect(listener.receive(until: "later").contains("data: later\n\n"))
  }

  @Test func oneConnectionTooManyIsTurnedAway() throws {
    let preview = try PreviewedWorkspace()
    let request = "HEAD / HTTP/1.1\nHost: localhost:\(preview.port)\n\n"
    var clients = try (0..<64).map { _ in try RawClient(port: preview.port) }
    for client in clients {
      client.send(request)
      #expect(client.receive().hasPrefix("HTTP/1.1 200 "))
    }
    let surplus = try RawClient(port: preview.port)
    surplus.send(request)
    #expect(surplus.receive().isEmpty)
    // A place that was given back is given out again.
    clients[0].send(request.replacing("\n\n", with: "\nConnection: close\n\n"))
    #expect(!clients[0].receive(until: nil).isEmpty)
    clients.removeFirst()
    let next = try RawClient(port: preview.port)
    next.send(request)
    #expect(next.receive().hasPrefix("HTTP/1.1 200 "))
  }

  @Test func aPortThatIsInUseIsSaidToBe() throws {
    let preview = try PreviewedWorkspace()
    #expect(throws: PreviewError.portInUse(preview.port)) {
      try PreviewServer(port: preview.port, preview.showcase)
    }
    #expect("\(PreviewError.portInUse(4242))".contains("--port 0"))
  }
}

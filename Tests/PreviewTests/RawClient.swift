import Glibc

/// A connection to a server of which every byte is known.
final class RawClient {
  private let descriptor: Int32

  /// Connects to a port of this machine.
  init(port: Int) throws {
    descriptor = socket(AF_INET, Int32(SOCK_STREAM.rawValue), 0)
    // A server that fails to answer fails the test instead of holding it.
    var limit = timeval(tv_sec: 10, tv_usec: 0)
    setsockopt(descriptor, SOL_SOCKET, SO_RCVTIMEO, &limit, socklen_t(MemoryLayout<timeval>.size))
    var address = sockaddr_in()
    address.sin_family = sa_family_t(AF_INET)
    address.sin_port = in_port_t(UInt16(port)).bigEndian
    address.sin_addr.s_addr = in_addr_t(0x7F00_0001).bigEndian
    let status = withUnsafePointer(to: &address) { pointer in
      pointer.withMemoryRebound(to: sockaddr.self, capacity: 1) {
        connect(descriptor, $0, socklen_t(MemoryLayout<sockaddr_in>.size))
      }
    }
    guard status == 0 else { throw Failure.cannotConnect(errno) }
  }

  deinit { close(descriptor) }

  enum Failure: Error {
    case cannotConnect(Int32)
  }
}

extension RawClient {
  /// Sends a text with its line ends as the protocol wants them.
  func send(_ text: String) {
    let bytes = Array(text.replacing("\n", with: "\r\n").utf8)
    _ = Glibc.send(descriptor, bytes, bytes.count, Int32(MSG_NOSIGNAL))
  }

  /// What comes next, at most 64 KiB of it; nothing once the server has closed the connection.
  func receive() -> String {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    let count = recv(descriptor, &buffer, buffer.count, 0)
    return String(decoding: buffer.prefix(max(0, count)), as: UTF8.self)
  }

  /// Everything that comes until the server closes the connection or a text has come.
  func receive(until end: String? = nil) -> String {
    var text = ""
    while end.map({ !text.contains($0) }) ?? true {
      let piece = receive()
      if piece.isEmpty { break }
      text += piece
    }
    return text
  }
}

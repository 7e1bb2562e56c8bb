import Glibc

/// Two connected sockets, one of them for a child process.
///
/// Sockets instead of pipes: writing to a child that is gone is an error here and no signal, and
/// no other child that is started at the same moment inherits them.
final class SocketPair: Sendable {
  let ownEnd: Int32
  let childEnd: Int32

  init() throws(SystemError) {
    var ends: [Int32] = [-1, -1]
    let kind = Int32(SOCK_STREAM.rawValue | SOCK_CLOEXEC.rawValue)
    guard socketpair(AF_UNIX, kind, 0, &ends) == 0 else { throw .last }
    ownEnd = ends[0]
    childEnd = ends[1]
  }

  deinit { close(ownEnd) }

  /// Closes the end that the child has by now, so that its end is noticed.
  func closeChildEnd() { close(childEnd) }
}

/// What is said between this process and a child until the child says no more.
struct Conversation {
  private let main: SocketPair
  private let errors: SocketPair
  private let input: [UInt8]
  private var sent = 0
  private var isMainOpen = true
  private var areErrorsOpen = true
  let deadline: SuspendingClock.Instant
  private(set) var output: [UInt8] = []
  private(set) var errorOutput: [UInt8] = []

  private static let outputLimit = 64 << 20
  private static let errorLimit = 16 << 10

  init(
    main: SocketPair, errors: SocketPair, input: [UInt8], deadline: SuspendingClock.Instant
  ) {
    self.main = main
    self.errors = errors
    self.input = input
    self.deadline = deadline
  }

  /// Sends the input and collects the output; the result says why it broke off, if it did.
  mutating func hold() -> ChildProcess.End? {
    if input.isEmpty { shutdown(main.ownEnd, Int32(SHUT_WR)) }
    while isMainOpen || areErrorsOpen {
      guard let wait = millisecondsLeft() else { return .timedOut }
      let wishes = Int16(POLLIN) | (sent < input.count ? Int16(POLLOUT) : 0)
      var sockets = [
        pollfd(fd: isMainOpen ? main.ownEnd : -1, events: wishes, revents: 0),
        pollfd(fd: areErrorsOpen ? errors.ownEnd : -1, events: Int16(POLLIN), revents: 0),
      ]
      guard poll(&sockets, 2, wait) > 0 else { continue }
      if sockets[0].revents & Int16(POLLOUT) != 0 { send() }
      if sockets[0].revents & ~Int16(POLLOUT) != 0 {
        isMainOpen = Self.receive(from: main, into: &output, keeping: Self.outputLimit + 1)
      }
      if sockets[1].revents != 0 {
        areErrorsOpen = Self.receive(from: errors, into: &errorOutput, keeping: Self.errorLimit)
      }
      if output.count > Self.outputLimit { return .wroteTooMuch }
    }
    return nil
  }

  private func millisecondsLeft() -> Int32? {
    let left = SuspendingClock.now.duration(to: deadline)
    guard left > .zero else { return nil }
    return Int32(clamping: Int(left / .milliseconds(1)) + 1)
  }

  /// Sends as much as the child takes now; a child that has stopped reading gets no more.
  private mutating func send() {
    let count = input.withUnsafeBytes { bytes in
      let rest = UnsafeRawBufferPointer(rebasing: bytes[sent...])
      return Glibc.send(
        main.ownEnd, rest.baseAddress, rest.count, Int32(MSG_NOSIGNAL | MSG_DONTWAIT))
    }
    if count >= 0 {
      sent += count
    } else if errno != EAGAIN, errno != EINTR {
      sent = input.count
    }
    if sent == input.count { shutdown(main.ownEnd, Int32(SHUT_WR)) }
  }

  /// Takes what has arrived; false at the end.
  private static func receive(
    from socket: SocketPair, into bytes: inout [UInt8], keeping limit: Int
  ) -> Bool {
    var count = 0
    let piece = [UInt8](unsafeUninitializedCapacity: 65_536) { buffer, length in
      count = recv(socket.ownEnd, buffer.baseAddress, 65_536, Int32(MSG_DONTWAIT))
      length = max(0, count)
    }
    if count < 0 { return errno == EAGAIN || errno == EINTR }
    bytes += piece.prefix(max(0, limit - bytes.count))
    return count > 0
  }
}

internal import NIOCore
internal import Synchronization

/// Counts connections, and turns away those that are too many.
final class ConnectionLimit: Sendable {
  private let limit: Int
  private let count = Mutex(0)

  init(_ limit: Int) {
    self.limit = limit
  }

  /// Takes a place for as long as the connection is open; `false` where none is free.
  func admit(_ channel: any Channel) -> Bool {
    let isAdmitted = count.withLock { count in
      guard count < limit else { return false }
      count += 1
      return true
    }
    if isAdmitted {
      channel.closeFuture.whenComplete { _ in self.count.withLock { $0 -= 1 } }
    }
    return isAdmitted
  }
}

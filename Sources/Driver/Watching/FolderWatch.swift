import CLinux
import Glibc

/// What a wait for changes ended with.
package enum Occurrence: Sendable {
  /// Something may have changed, from this moment on.
  case change(since: SuspendingClock.Instant)
  /// The time is over.
  case nothing
  /// The user has had enough.
  case interruption
}

/// Notices that something has happened in some folders.
///
/// What happened is not said: whoever watches reads everything again, which is cheap, and compares.
/// So an event that was lost, came twice or meant nothing can do no harm.
final class FolderWatch {
  /// The system's queue of events; `nil` where there is none, and time has to do.
  private var queue: Descriptor?
  /// The watched folders by the numbers under which the system knows them.
  private var folders: Set<Int32> = []

  /// How long a folder that gives no events is left alone.
  private static let pollInterval = Duration.milliseconds(500)

  init(polling: Bool = false) {
    queue = polling ? nil : try? Descriptor.eventQueue()
  }

  /// Whether the folders are only looked at from time to time.
  var isPolling: Bool { queue == nil }
}

extension FolderWatch {
  /// Watches these folders and no others.
  ///
  /// - Returns: whether one of them was not watched before, so that something may have happened
  ///   in it unnoticed.
  func follow(_ paths: [String]) -> Bool {
    guard let queue else { return false }
    var current: Set<Int32> = []
    for path in paths {
      let number = inotify_add_watch(queue.number, path, Self.events)
      if number >= 0 {
        current.insert(number)
      } else if errno == ENOSPC || errno == ENOMEM {
        // The system has no watches left: then all folders are looked at from time to time.
        self.queue = nil
        folders = []
        return false
      }
    }
    for number in folders.subtracting(current) { _ = inotify_rm_watch(queue.number, number) }
    defer { folders = current }
    return !current.isSubset(of: folders)
  }

  /// What may change the answer to any question about a folder or a file in it; a file that is
  /// still being written is not yet changed.
  private static let events = [
    IN_CLOSE_WRITE, IN_MOVED_FROM, IN_MOVED_TO, IN_CREATE, IN_DELETE, IN_ATTRIB, IN_DELETE_SELF,
    IN_MOVE_SELF,
  ].reduce(watch_folders_only) { $0 | UInt32($1) }

  /// Waits until something may have happened, and then until no more of it comes for a moment, so
  /// that one save, or one checkout of many files, is one change.
  func wait(_ stop: Interruption, atMost limit: Duration? = nil) -> Occurrence {
    guard let queue else {
      let end = stop.wait(for: nil, atMost: limit ?? Self.pollInterval)
      return end == .interrupted ? .interruption : .change(since: .now)
    }
    switch stop.wait(for: queue, atMost: limit) {
    case .interrupted: return .interruption
    case .nothing: return .nothing
    case .readable: return waitForQuiet(queue, stop)
    }
  }

  private func waitForQuiet(_ queue: Descriptor, _ stop: Interruption) -> Occurrence {
    let start = SuspendingClock.now
    drain(queue)
    while SuspendingClock.now - start < Self.longestBurst {
      switch stop.wait(for: queue, atMost: Self.quietTime) {
      case .interrupted: return .interruption
      case .nothing: return .change(since: start)
      case .readable: drain(queue)
      }
    }
    return .change(since: start)
  }

  /// How long it has to be quiet before a change counts as complete.
  private static let quietTime = Duration.milliseconds(10)
  /// A change that goes on for longer is shown before it is complete.
  private static let longestBurst = Duration.milliseconds(300)

  /// Takes all events out of the queue. An overflow is an event like any other.
  private func drain(_ queue: Descriptor) {
    var buffer = [UInt8](repeating: 0, count: 65_536)
    while read(queue.number, &buffer, buffer.count) > 0 {}
  }
}

extension Descriptor {
  /// The system's queue of what happens in folders.
  fileprivate static func eventQueue() throws(SystemError) -> Descriptor {
    try Descriptor(adopting: inotify_init1(Int32(IN_NONBLOCK) | Int32(IN_CLOEXEC)))
  }
}

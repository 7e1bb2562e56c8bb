import CLinux
import Glibc

/// The user's wish to end the program, by Ctrl-C or by a signal from elsewhere.
///
/// From the first time that this is asked for, the wish ends a wait instead of the process. Whoever
/// repeats it while the program is busy ends the process at once.
package final class Interruption: Sendable {
  /// What a wait ended with.
  enum End {
    case readable, nothing, interrupted
  }

  private let wishes: Descriptor

  package init(by signals: [Int32] = [SIGINT, SIGTERM, SIGHUP]) throws(DriverError) {
    do throws(SystemError) {
      wishes = try Descriptor(adopting: fcntl(Self.pipe.reading, F_DUPFD_CLOEXEC, 0))
    } catch {
      throw .system(.open, path: "a pipe", error)
    }
    // Whoever started the program may have blocked them, as the threads of a pool do.
    var unblocked = sigset_t()
    sigemptyset(&unblocked)
    for number in signals {
      sigaddset(&unblocked, number)
      signal(number) { number in
        signal(number, SIG_DFL)
        _ = write(Interruption.pipe.writing, "!", 1)
      }
    }
    pthread_sigmask(SIG_UNBLOCK, &unblocked, nil)
  }

  /// What a signal's handler, which can be given nothing, writes to.
  private static let pipe: (reading: Int32, writing: Int32) = {
    var ends: [Int32] = [-1, -1]
    return pipe2(&ends, O_CLOEXEC | O_NONBLOCK) == 0 ? (ends[0], ends[1]) : (-1, -1)
  }()
}

extension Interruption {
  /// Waits until there is something to read, for so long at most, or until the user has had enough.
  func wait(for source: Descriptor?, atMost limit: Duration?) -> End {
    var watched = [pollfd(fd: wishes.number, events: Int16(POLLIN), revents: 0)]
    if let source { watched.append(pollfd(fd: source.number, events: Int16(POLLIN), revents: 0)) }
    let milliseconds = limit.map { Int32(clamping: Int($0 / .milliseconds(1))) } ?? -1
    let count = poll(&watched, nfds_t(watched.count), milliseconds)
    if count < 0, errno == EINTR { return wait(for: source, atMost: limit) }
    if watched[0].revents != 0 { return .interrupted }
    return count > 0 ? .readable : .nothing
  }
}

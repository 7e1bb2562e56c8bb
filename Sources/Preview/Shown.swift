internal import Driver
internal import Synchronization

/// What the server shows at one moment.
struct Shown: Sendable {
  let site: LiveSite
  /// Tells one state of the site from every other, across runs of the program.
  let version: String
  /// What stands on top of every page.
  let banner: [UInt8]?
}

/// What the server shows now: changed by the thread that compiles, read by the one that answers.
final class Showcase: Sendable {
  private let state: Mutex<Shown>

  init(_ shown: Shown) {
    state = Mutex(shown)
  }

  var now: Shown { state.withLock { $0 } }

  /// Shows something else.
  ///
  /// - Returns: what was shown before, for which the caller finds the time to let go.
  func show(_ next: Shown) -> Shown {
    state.withLock { shown in
      defer { shown = next }
      return shown
    }
  }
}

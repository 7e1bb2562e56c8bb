import Foundation
import Glibc

/// What a run cost.
struct Measurement {
  /// Seconds of processor time, in the program and in the kernel, its children included.
  let cpu: Double
  /// Seconds that passed.
  let wall: Double
  /// The largest memory of one process, in MiB.
  let peak: Double
}

extension Measurement {
  /// Runs a program to its end.
  static func run(_ program: String, _ arguments: [String], path: String? = nil) -> Measurement {
    let null = open("/dev/null", O_RDWR)
    defer { close(null) }
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    for descriptor: Int32 in 0...2 { posix_spawn_file_actions_adddup2(&actions, null, descriptor) }
    defer { posix_spawn_file_actions_destroy(&actions) }
    var words = copied([program] + arguments)
    var environment = copied(["PATH=\(path ?? "/usr/bin:/bin")", "LANG=C.UTF-8"])
    defer { for word in words + environment { free(word) } }
    let start = ContinuousClock.now
    var child = pid_t()
    guard posix_spawn(&child, program, &actions, nil, &words, &environment) == 0 else {
      fatalError("cannot run \(program)")
    }
    var status: Int32 = 0
    var usage = rusage()
    while wait4(child, &status, 0, &usage) < 0, errno == EINTR {}
    return Measurement(
      cpu: usage.seconds, wall: start.duration(to: .now).seconds,
      peak: Double(usage.ru_maxrss) / 1024)
  }

  /// Measures work of this process.
  static func of(_ work: () throws -> Void) rethrows -> Measurement {
    var before = rusage()
    var after = rusage()
    getrusage(Int32(RUSAGE_SELF.rawValue), &before)
    let start = ContinuousClock.now
    try work()
    let wall = start.duration(to: .now).seconds
    getrusage(Int32(RUSAGE_SELF.rawValue), &after)
    return Measurement(
      cpu: after.seconds - before.seconds, wall: wall, peak: Double(after.ru_maxrss) / 1024)
  }
}

/// C strings, and the null that ends their list.
private func copied(_ words: [String]) -> [UnsafeMutablePointer<CChar>?] {
  words.map { word in word.withCString { strdup($0) } } + [nil]
}

extension rusage {
  fileprivate var seconds: Double {
    Double(ru_utime.tv_sec + ru_stime.tv_sec)
      + Double(ru_utime.tv_usec + ru_stime.tv_usec) / 1_000_000
  }
}

extension Duration {
  fileprivate var seconds: Double {
    Double(components.seconds) + Double(components.attoseconds) / 1e18
  }
}

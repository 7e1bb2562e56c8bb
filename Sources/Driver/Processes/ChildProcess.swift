import CLinux
import Glibc

/// One run of another program: no shell, hardly any environment, bounded in time and output.
struct ChildProcess: Sendable {
  let executable: Executable
  let arguments: [String]
  /// The time after which the process is killed.
  let limit: Duration
  /// Variables beside the few that every process has, as `NAME=value`.
  var environment: [String] = []
  /// How much memory it may ask for, in bytes; `nil` for a program that sets great parts aside
  /// without using them, as browsers do.
  var memory: UInt? = 2 << 30

  /// How a process ended and what it wrote until then.
  struct Outcome: Sendable, Hashable {
    let end: End
    let output: [UInt8]
    /// The first part of what it wrote to its standard error.
    let errors: [UInt8]
  }

  /// How a process ended.
  enum End: Sendable, Hashable {
    case exited(Int32)
    /// A signal killed it: it crashed, or somebody else ended it.
    case signalled(Int32)
    case timedOut
    case wroteTooMuch
  }

  /// Runs the program to its end with some bytes as its standard input.
  func run(input: [UInt8]) throws(SystemError) -> Outcome {
    let main = try SocketPair()
    let errors = try SocketPair()
    let process = try spawn(main: main.childEnd, errors: errors.childEnd)
    main.closeChildEnd()
    errors.closeChildEnd()
    var conversation = Conversation(
      main: main, errors: errors, input: input, deadline: .now + limit)
    let early = conversation.hold()
    if early != nil { kill(process, SIGKILL) }
    let end = Self.end(of: process, by: conversation.deadline)
    return Outcome(
      end: early ?? end, output: conversation.output, errors: conversation.errorOutput)
  }
}

extension ChildProcess {
  /// Starts the program with one socket as its input and output, and default signal handling.
  private func spawn(main: Int32, errors: Int32) throws(SystemError) -> pid_t {
    var actions = posix_spawn_file_actions_t()
    posix_spawn_file_actions_init(&actions)
    defer { posix_spawn_file_actions_destroy(&actions) }
    posix_spawn_file_actions_adddup2(&actions, main, STDIN_FILENO)
    posix_spawn_file_actions_adddup2(&actions, main, STDOUT_FILENO)
    posix_spawn_file_actions_adddup2(&actions, errors, STDERR_FILENO)
    var attributes = posix_spawnattr_t()
    posix_spawnattr_init(&attributes)
    defer { posix_spawnattr_destroy(&attributes) }
    var signals = sigset_t()
    sigemptyset(&signals)
    posix_spawnattr_setsigmask(&attributes, &signals)
    sigfillset(&signals)
    posix_spawnattr_setsigdefault(&attributes, &signals)
    posix_spawnattr_setflags(
      &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETSIGMASK))
    var process: pid_t = 0
    let failure = withCStrings([executable.path] + arguments) { arguments in
      withCStrings(Self.basicEnvironment() + self.environment) { environment in
        posix_spawn(&process, executable.path, &actions, &attributes, arguments, environment)
      }
    }
    guard failure == 0 else { throw SystemError(code: failure) }
    bound(process)
    return process
  }

  private static func basicEnvironment() -> [String] {
    let path = getenv("PATH").map { String(cString: $0) } ?? "/usr/bin:/bin"
    return ["PATH=\(path)", "LANG=C.UTF-8"]
  }

  /// A process that crashes leaves no memory image behind, and none takes all memory.
  private func bound(_ process: pid_t) {
    var none = rlimit(rlim_cur: 0, rlim_max: 0)
    prlimit(process, RLIMIT_CORE, &none, nil)
    guard let memory else { return }
    var most = rlimit(rlim_cur: rlim_t(memory), rlim_max: rlim_t(memory))
    prlimit(process, RLIMIT_AS, &most, nil)
  }

  /// Collects the process, so that no zombie stays; one that does not end is killed first.
  private static func end(of process: pid_t, by deadline: SuspendingClock.Instant) -> End {
    var status: Int32 = 0
    var isOverdue = false
    while true {
      let collected = waitpid(process, &status, isOverdue ? 0 : WNOHANG)
      if collected == process { break }
      if collected < 0, errno != EINTR { return .exited(-1) }
      if SuspendingClock.now >= deadline, !isOverdue {
        kill(process, SIGKILL)
        isOverdue = true
      } else if collected == 0 {
        poll(nil, 0, 1)
      }
    }
    let signal = status & 0x7F
    return signal == 0 ? .exited((status >> 8) & 0xFF) : .signalled(signal)
  }
}

/// Lends strings as the list of pointers that C wants, ended by a null pointer.
func withCStrings<Result>(
  _ strings: [String], _ body: ([UnsafeMutablePointer<CChar>?]) -> Result
) -> Result {
  let pointers = strings.map { strdup($0) } + [nil]
  defer { for pointer in pointers { free(pointer) } }
  return body(pointers)
}

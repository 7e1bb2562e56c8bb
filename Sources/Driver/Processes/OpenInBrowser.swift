import CLinux
import Glibc

/// Opens an address in the user's browser, which lives on by itself.
///
/// - Returns: whether there is a program that does so.
package func openInBrowser(_ address: String) -> Bool {
  guard let opener = Executable(named: "xdg-open") else { return false }
  var actions = posix_spawn_file_actions_t()
  posix_spawn_file_actions_init(&actions)
  defer { posix_spawn_file_actions_destroy(&actions) }
  for stream in [STDIN_FILENO, STDOUT_FILENO, STDERR_FILENO] {
    posix_spawn_file_actions_addopen(&actions, stream, "/dev/null", O_RDWR, 0)
  }
  var attributes = posix_spawnattr_t()
  posix_spawnattr_init(&attributes)
  defer { posix_spawnattr_destroy(&attributes) }
  var signals = sigset_t()
  sigfillset(&signals)
  posix_spawnattr_setsigdefault(&attributes, &signals)
  // A group of its own: Ctrl-C ends the preview, not the browser.
  posix_spawnattr_setflags(
    &attributes, Int16(POSIX_SPAWN_SETSIGDEF) | Int16(POSIX_SPAWN_SETPGROUP))
  var process: pid_t = 0
  return withCStrings([opener.path, address]) { arguments in
    posix_spawn(
      &process, opener.path, &actions, &attributes, arguments, process_environment()) == 0
  }
}

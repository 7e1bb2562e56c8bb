/// What the program tells the shell.
enum ExitStatus: Int32, Error {
  case clean = 0
  /// There are findings that fail the run.
  case findings = 1
  /// The command could not run.
  case failed = 2
}

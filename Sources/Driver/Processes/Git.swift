import Glibc

/// Git, asked about the repository that a folder lies in. It reads, and runs nothing else.
struct Git: Sendable {
  private let git: Executable
  private let folder: String

  /// Nothing where no folder above holds a repository, or Git is not installed. Without a
  /// repository no process is started.
  init?(around folder: String) {
    guard Self.isRepository(above: folder), let git = Executable(named: "git") else { return nil }
    self.git = git
    self.folder = folder
  }

  /// Whether this folder or one above has a `.git`.
  private static func isRepository(above folder: String) -> Bool {
    var path = folder
    while true {
      if access("\(path)/.git", F_OK) == 0 { return true }
      guard let slash = path.lastIndex(of: "/"), !path.isEmpty else { return false }
      path = String(path[..<slash])
    }
  }

  /// What a command prints; `nil` where it fails, takes too long, or prints too much.
  func output(_ arguments: [String], input: [UInt8] = []) -> [UInt8]? {
    let process = ChildProcess(
      executable: git, arguments: ["-C", folder, "--no-pager"] + Self.settings + arguments,
      limit: .seconds(10), environment: Self.environment)
    guard let outcome = try? process.run(input: input), outcome.end == .exited(0) else {
      return nil
    }
    return outcome.output
  }

  /// Settings in place of those of the user and of the repository, which must change nothing in
  /// what is printed, and must not run anything.
  private static let settings = [
    "core.fsmonitor=false", "core.hooksPath=/dev/null", "core.quotePath=false",
    "core.packedGitWindowSize=32m", "core.packedGitLimit=256m", "protocol.allow=never",
    "color.ui=false", "log.showSignature=false", "log.showRoot=true", "log.mailmap=false",
    "i18n.logOutputEncoding=UTF-8", "diff.algorithm=myers", "diff.noprefix=false",
    "diff.mnemonicPrefix=false", "diff.interHunkContext=0", "diff.suppressBlankEmpty=false",
    "diff.orderFile=/dev/null", "diff.renameLimit=1000",
  ].flatMap { ["-c", $0] }

  /// The user's own configuration is read, because it says which repositories may be trusted.
  private static var environment: [String] {
    let home = getenv("HOME").map { ["HOME=\(String(cString: $0))"] } ?? []
    return home + [
      "GIT_TERMINAL_PROMPT=0", "GIT_OPTIONAL_LOCKS=0", "GIT_NO_LAZY_FETCH=1",
      "GIT_NO_REPLACE_OBJECTS=1",
    ]
  }
}

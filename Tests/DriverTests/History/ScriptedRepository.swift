import Model

@testable import Driver

/// A repository that a test writes commit by commit, each on a day of its own.
struct ScriptedRepository {
  let folder: TemporaryFolder
  private let git: Executable

  init?() throws {
    guard let git = Executable(named: "git") else { return nil }
    self.git = git
    folder = try TemporaryFolder()
    try run(["init", "--quiet", "--initial-branch=main"])
  }

  /// Commits everything as it stands.
  func commit(_ subject: String, on day: String) throws {
    try run(["add", "--all"])
    try run(["commit", "--quiet", "--allow-empty", "-m", subject], on: day)
  }

  @discardableResult
  func run(_ arguments: [String], on day: String = "2026-01-01") throws -> String {
    let identity = [
      "user.name=Somebody", "user.email=somebody@example.com", "commit.gpgSign=false",
    ]
    let process = ChildProcess(
      executable: git,
      arguments: ["-C", folder.path] + identity.flatMap { ["-c", $0] } + arguments,
      limit: .seconds(20),
      environment: [
        "GIT_CONFIG_GLOBAL=/dev/null", "GIT_AUTHOR_DATE=\(day)T12:00:00+0000",
        "GIT_COMMITTER_DATE=\(day)T12:00:00+0000",
      ])
    let outcome = try process.run(input: [])
    guard outcome.end == .exited(0) else {
      throw Failure(message: String(decoding: outcome.errors, as: UTF8.self))
    }
    return String(decoding: outcome.output, as: UTF8.self)
  }

  struct Failure: Error {
    let message: String
  }

  /// The first seven digits of the commit that is checked out.
  func head() throws -> String { String(try run(["rev-parse", "HEAD"]).prefix(7)) }

  func built(audience: Audience = .internal) throws -> BuiltSite {
    try BuiltSite(of: folder.path, audience: audience, keepsGoing: true)
  }
}

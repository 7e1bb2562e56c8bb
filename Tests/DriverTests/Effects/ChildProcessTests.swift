import Glibc
import Testing

@testable import Driver

@Suite struct ChildProcessTests {
  private func run(
    _ name: String, _ arguments: [String] = [], input: String = "", limit: Duration = .seconds(60)
  ) throws -> ChildProcess.Outcome {
    let executable = try #require(Executable(named: name))
    let process = ChildProcess(executable: executable, arguments: arguments, limit: limit)
    return try process.run(input: Array(input.utf8))
  }

  private func text(_ bytes: [UInt8]) -> String { String(decoding: bytes, as: UTF8.self) }

  @Test func muchInputComesBackWhileItIsWritten() throws {
    let input = String(repeating: "0123456789abcdef", count: 100_000)
    let outcome = try run("cat", input: input)
    #expect(outcome.end == .exited(0) && text(outcome.output) == input)
  }

  @Test func outputErrorsAndStatusAreCollected() throws {
    let outcome = try run("sh", ["-c", "echo out; echo err >&2; exit 3"])
    #expect(outcome.end == .exited(3))
    #expect(text(outcome.output) == "out\n" && text(outcome.errors) == "err\n")
  }

  @Test func theEnvironmentIsSmall() throws {
    let names = text(try run("env").output).split(separator: "\n").compactMap {
      $0.split(separator: "=").first
    }
    #expect(Set(names).isSubset(of: ["PATH", "LANG", "PWD", "SHLVL", "_"]))
  }

  @Test func aCrashIsAnAnswer() throws {
    let outcome = try run("sh", ["-c", "echo half; kill -ABRT $$"])
    #expect(outcome.end == .signalled(SIGABRT) && text(outcome.output) == "half\n")
  }

  @Test func aProcessThatNeverEndsIsKilled() throws {
    #expect(try run("sleep", ["1000"], limit: .milliseconds(50)).end == .timedOut)
    let closed = try run("sh", ["-c", "exec >&- 2>&- <&-; sleep 1000"], limit: .milliseconds(50))
    #expect(closed.end == .signalled(SIGKILL))
  }

  @Test func endlessOutputIsCutOff() throws {
    #expect(try run("yes").end == .wroteTooMuch)
  }

  @Test func aProcessThatDoesNotReadItsInputIsNoError() throws {
    let input = String(repeating: "x", count: 5_000_000)
    #expect(try run("true", input: input).end == .exited(0))
  }

  @Test func programsAreOnlyFoundInAbsoluteFolders() throws {
    let folder = try TemporaryFolder()
    try folder.write("tool", "#!/bin/sh\n")
    #expect(Executable(named: "tool", inFolders: folder.path) == nil)
    chmod("\(folder.path)/tool", 0o755)
    #expect(Executable(named: "tool", inFolders: "/nowhere:\(folder.path)") != nil)
    #expect(Executable(named: "tool", inFolders: ".:relative:") == nil)
  }
}

import Foundation

/// What a run of the program gave.
struct Run {
  let status: Int32
  let output: String
  let errors: String
}

/// The program under test, which is built beside the tests.
enum Tool {
  /// Runs it to its end, in an environment in which nothing depends on the machine or the day.
  static func run(
    _ arguments: String..., in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Run {
    try run(arguments, in: folder, environment: environment)
  }

  static func run(
    _ arguments: [String], in folder: TemporaryFolder, environment: [String: String] = [:]
  ) throws -> Run {
    try run(executable, arguments, in: folder, environment: environment)
  }

  /// Runs a line of shell in which `threatpress` is the program.
  static func shell(_ line: String, in folder: TemporaryFolder) throws -> Run {
    let function = "threatpress() { '\(executable.path())' \"$@\"; }; "
    return try run(URL(filePath: "/bin/bash"), ["-c", function + line], in: folder)
  }

  private static func run(
    _ program: URL, _ arguments: [String], in folder: TemporaryFolder,
    environment: [String: String] = [:]
  ) throws -> Run {
    let files = TemporaryFolder()
    let process = Process()
    process.executableURL = program
    process.arguments = arguments
    process.currentDirectoryURL = folder.url
    process.environment = [
      "PATH": ProcessInfo.processInfo.environment["PATH"] ?? "", "COLUMNS": "90",
      "SOURCE_DATE_EPOCH": "1795219200",
    ].merging(environment) { $1 }
    process.standardInput = FileHandle.nullDevice
    process.standardOutput = try files.handle("output")
    process.standardError = try files.handle("errors")
    try process.run()
    process.waitUntilExit()
    return Run(
      status: process.terminationReason == .exit ? process.terminationStatus : -1,
      output: try files.text("output"), errors: try files.text("errors"))
  }

  static let executable: URL = {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    return tests.deletingLastPathComponent().appending(path: "threatpress")
  }()
}

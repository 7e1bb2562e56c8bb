import Foundation
import Testing

/// What packs are printed with in tests, where it is installed.
enum TestedEngine: String, Sendable, CaseIterable, CustomTestStringConvertible {
  case chromium, weasyprint

  static var installed: [TestedEngine] { allCases.filter(\.isInstalled) }

  var isInstalled: Bool {
    let files = FileManager.default
    switch self {
    case .chromium: return files.isExecutableFile(atPath: "/usr/bin/chromium")
    case .weasyprint:
      // The list is written when the program has run.
      return files.isExecutableFile(atPath: Self.tools + "/weasyprint")
        && files.fileExists(atPath: Self.tools + "/../engine-installed.txt")
    }
  }

  var testDescription: String { rawValue }

  /// Where `make test` installs what is not Debian's.
  static let tools = Gate.repository.appending(path: ".build/test-tools/bin").path()
}

/// A pack of the example as a PDF, in a folder of its own.
final class PrintedPDF {
  let file: URL

  init(
    _ models: [String], profile: String, engine: TestedEngine, options: [String] = []
  ) throws {
    file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let program = tests.deletingLastPathComponent().appending(path: "threatpress")
    let errors = try Self.text(
      of: program.path(),
      ["print"] + models + [
        "--root", Gate.repository.appending(path: "site-example").path(),
        "--as-of", "2026-11-21", "--profile", profile, "--engine", engine.rawValue, "--output",
        file.path(),
      ] + options, environment: ["PATH": "\(TestedEngine.tools):/usr/bin:/bin"], errors: true)
    #expect(errors == "")
  }

  deinit { try? FileManager.default.removeItem(at: file) }

  var data: Data { get throws { try Data(contentsOf: file) } }

  /// Its pages as text, laid out as they are.
  func pages() throws -> [String] {
    try Self.text(of: "/usr/bin/pdftotext", ["-layout", file.path(), "-"])
      .split(separator: "\u{C}", omittingEmptySubsequences: false).dropLast().map { String($0) }
  }

  /// What one of poppler's programs says of it.
  func facts(_ program: String, _ arguments: [String] = []) throws -> String {
    try Self.text(of: "/usr/bin/\(program)", arguments + [file.path()])
  }

  private static func text(
    of program: String, _ arguments: [String],
    environment: [String: String] = ["TZ": "UTC", "LC_ALL": "C.UTF-8"], errors: Bool = false
  ) throws -> String {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: program)
    process.arguments = arguments
    process.environment = environment
    process.standardOutput = errors ? FileHandle.nullDevice : output
    process.standardError = errors ? output : FileHandle.nullDevice
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}

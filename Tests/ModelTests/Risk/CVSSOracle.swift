import Foundation

/// Red Hat's CVSS calculator, which `.ci/install-browser-tools` puts beside the browser tests'.
enum CVSSOracle {
  static var isInstalled: Bool {
    FileManager.default.contentsEqual(
      atPath: tools.appending(path: "oracle-installed.txt").path(),
      andPath: scripts.appending(path: "requirements.txt").path())
  }

  /// The score of each vector, as the calculator writes it; asked in one process.
  static func scores(of vectors: [String]) throws -> [String] {
    let questions = FileManager.default.temporaryDirectory
      .appending(path: "cvss-vectors-\(ProcessInfo.processInfo.processIdentifier)-\(vectors.count)")
    try Data(vectors.joined(separator: "\n").utf8).write(to: questions)
    defer { try? FileManager.default.removeItem(at: questions) }
    let (process, output) = (Process(), Pipe())
    process.executableURL = tools.appending(path: "bin/python")
    process.arguments = [scripts.appending(path: "scores.py").path()]
    process.standardInput = try FileHandle(forReadingFrom: questions)
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text.split(separator: "\n").map(String.init)
  }

  private static let tests = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let tools = tests.deletingLastPathComponent()
    .appending(path: ".build/test-tools")
  private static let scripts = tests.appending(path: "ModelTests/Oracle")
}

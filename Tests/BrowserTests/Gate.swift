import Foundation

/// What the gate looks at; the names are those of `gate.py`.
enum Area: String, CaseIterable, Sendable {
  case accessibility, reflow, isolation, scripts, print, markup
  /// These look at a site as a whole.
  case attacks, links, names, search, tables, walk, weight
}

/// The script that looks at a site in a browser, and the tools that it needs.
enum Gate {
  /// Whether all that it needs is there; `make test` sees to it where it can.
  static var isInstalled: Bool {
    let files = FileManager.default
    return files.contentsEqual(
      atPath: repository.appending(path: ".build/test-tools/installed.txt").path(),
      andPath: scripts.appending(path: "requirements.txt").path())
      && files.isExecutableFile(atPath: "/usr/bin/chromium")
      && files.isExecutableFile(atPath: "/usr/bin/java")
  }

  /// What it finds wrong, one problem a line: on one page of each type, or on one page alone.
  static func problems(of area: Area, in site: URL, type: String? = nil) throws -> [String] {
    try lines(of: "gate.py", [site.path(), area.rawValue] + (type.map { [$0] } ?? []))
  }

  /// What it finds wrong with the preview of a workspace, which is edited meanwhile.
  static func problemsOfPreview(of workspace: URL) throws -> [String] {
    let tests = Bundle.main.executableURL ?? URL(filePath: CommandLine.arguments[0])
    let program = tests.deletingLastPathComponent().appending(path: "threatpress")
    return try lines(of: "preview.py", [program.path(), workspace.path()])
  }

  private static func lines(of script: String, _ arguments: [String]) throws -> [String] {
    let output = Pipe()
    let process = Process()
    process.executableURL = repository.appending(path: ".build/test-tools/bin/python")
    process.arguments = [scripts.appending(path: script).path()] + arguments
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    let lines = text.split(separator: "\n").map(String.init)
    return process.terminationStatus < 2 ? lines : ["the gate could not look"] + lines
  }

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()

  private static let scripts = repository.appending(path: "Tests/BrowserTests/Gate")
}

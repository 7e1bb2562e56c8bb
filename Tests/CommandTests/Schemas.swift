import Foundation

/// The schemas that others publish for the forms of findings, and the tools that read them.
enum Schemas {
  /// Whether they are there; `make test` sees to it where it can.
  static var areInstalled: Bool {
    let wanted = ["requirements.txt", "sources.txt"].map { try? text(of: scripts, $0) }
    let installed = try? text(of: tools, "installed.txt")
    return installed != nil && installed == wanted.compactMap { $0 }.joined()
  }

  /// What the schema of a form has against a text, a problem a line.
  static func problems(of text: String, as form: String) throws -> [String] {
    let folder = TemporaryFolder()
    try folder.write(text, to: "output")
    let output = Pipe()
    let process = Process()
    process.executableURL = tools.appending(path: "bin/python")
    process.arguments = [
      scripts.appending(path: "validate.py").path(), form,
      folder.url.appending(path: "output").path(),
    ]
    process.standardOutput = output
    process.standardError = output
    try process.run()
    let lines = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return lines.split(separator: "\n").map(String.init)
      + (process.terminationStatus == 0 ? [] : ["the schema could not be asked"])
  }

  private static func text(of folder: URL, _ name: String) throws -> String {
    try String(contentsOf: folder.appending(path: name), encoding: .utf8)
  }

  static let repository = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
  private static let tools = repository.appending(path: ".build/schema-tools")
  private static let scripts = repository.appending(path: "Tests/CommandTests/Schemas")
}

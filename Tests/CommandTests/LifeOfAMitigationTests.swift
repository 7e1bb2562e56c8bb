import Foundation
import TestSupport
import Testing

/// The page of the example that follows a mitigation through its life: what it says that the
/// commands print is what they print, one after the other.
@Suite struct LifeOfAMitigationTests {
  private static let example = URL(filePath: #filePath)
    .deletingLastPathComponent().deletingLastPathComponent().deletingLastPathComponent()
    .appending(path: "site-example")
  private static let page = "guide/life-of-a-mitigation.md"

  @Test func eachCommandPrintsWhatThePageShows() throws {
    let folder = TemporaryFolder()
    for file in try FileManager.default.contentsOfDirectory(atPath: Self.example.path()) {
      try FileManager.default.copyItem(
        at: Self.example.appending(path: file), to: folder.url.appending(path: file))
    }
    let written = try folder.text(Self.page)
    var lines: [String] = []
    var isConsole = false
    for line in written.components(separatedBy: "\n") {
      if line == "```console" {
        isConsole = true
      } else if line == "```" {
        isConsole = false
      }
      guard isConsole, line != "```console" else {
        lines.append(line)
        continue
      }
      guard line.hasPrefix("$ ") else { continue }
      let run = try Tool.shell(String(line.dropFirst(2)), in: folder)
      lines.append(line)
      lines += run.output.split(separator: "\n").map { $0.trimmed }
      #expect(run.errors.isEmpty)
    }
    let shown = lines.joined(separator: "\n")
    if ProcessInfo.processInfo.environment["UPDATE_GOLDEN"] != nil {
      try Data(shown.utf8).write(to: Self.example.appending(path: Self.page))
    } else {
      #expect(shown == written)
    }
    #expect(shown.contains("unverified") && shown.contains("failing") && shown.contains("stale"))
  }
}

extension Substring {
  /// Without blanks at its end.
  fileprivate var trimmed: String {
    var text = self
    while text.last == " " { text.removeLast() }
    return String(text)
  }
}

import Driver
import Foundation

/// A site in a folder that is there as long as the test.
final class ExampleSite {
  let url: URL

  /// The site of the repository's own example.
  init() throws {
    url = Self.place()
    try build(Gate.repository.appending(path: "site-example"))
  }

  /// The site of a workspace that is written out.
  init(of files: [(path: String, text: String)]) throws {
    url = Self.place()
    let workspace = Self.place()
    defer { try? FileManager.default.removeItem(at: workspace) }
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    for file in [("threatpress.yml", "title: Site\n")] + files {
      try Data(file.1.utf8).write(to: workspace.appending(path: file.0))
    }
    try build(workspace)
  }

  /// The site of a repository in which a workspace was committed state by state, each on its day.
  init(ofStates states: [(day: String, text: String)]) throws {
    url = Self.place()
    let workspace = Self.place()
    defer { try? FileManager.default.removeItem(at: workspace) }
    try FileManager.default.createDirectory(at: workspace, withIntermediateDirectories: true)
    try Self.git(["init", "--quiet", "--initial-branch=main"], in: workspace)
    for state in states {
      try Data(state.text.utf8).write(to: workspace.appending(path: "shop.md"))
      try Self.git(["add", "--all"], in: workspace)
      try Self.git(["commit", "--quiet", "-m", "Work"], in: workspace, on: state.day)
    }
    try build(workspace)
  }

  private static func git(
    _ arguments: [String], in folder: URL, on day: String = "2026-01-01"
  ) throws {
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/git")
    process.arguments =
      ["-C", folder.path(), "-c", "user.name=Somebody", "-c", "user.email=somebody@example.com"]
      + arguments
    process.environment = [
      "GIT_CONFIG_GLOBAL": "/dev/null", "GIT_AUTHOR_DATE": "\(day)T12:00:00+0000",
      "GIT_COMMITTER_DATE": "\(day)T12:00:00+0000",
    ]
    try process.run()
    process.waitUntilExit()
  }

  private static func place() -> URL {
    FileManager.default.temporaryDirectory.appending(
      path: "threatpress-\(UUID().uuidString)", directoryHint: .isDirectory)
  }

  private func build(_ workspace: URL) throws {
    _ = try buildSite(
      WorkspaceRequest(root: workspace.path(), asOf: "2026-11-21"),
      output: url.path(), audience: .internal, keepsGoing: true, .normal, progress: { _ in })
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Changes a text of a page.
  func replace(_ text: String, with other: String, in page: String) throws {
    let file = url.appending(path: page)
    let markup = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try Data(markup.replacing(text, with: other).utf8).write(to: file)
  }
}

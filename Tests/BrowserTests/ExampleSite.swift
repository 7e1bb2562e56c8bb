import Driver
import Foundation

/// The site of `site-example`, in a folder that is there as long as the test.
final class ExampleSite {
  let url: URL

  init() throws {
    url = FileManager.default.temporaryDirectory.appending(
      path: "threatpress-\(UUID().uuidString)", directoryHint: .isDirectory)
    _ = try buildSite(
      WorkspaceRequest(
        root: Gate.repository.appending(path: "site-example").path(), asOf: "2026-11-21"),
      output: url.path(), audience: .internal, keepsGoing: false, .normal, progress: { _ in })
  }

  deinit { try? FileManager.default.removeItem(at: url) }

  /// Changes a text of a page.
  func replace(_ text: String, with other: String, in page: String) throws {
    let file = url.appending(path: page)
    let markup = String(decoding: try Data(contentsOf: file), as: UTF8.self)
    try Data(markup.replacing(text, with: other).utf8).write(to: file)
  }
}

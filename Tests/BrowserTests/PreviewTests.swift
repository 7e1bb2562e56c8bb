import Foundation
import Testing

/// A preview as its reader sees it while somebody writes.
@Suite(
  .serialized,
  .enabled(if: Gate.isInstalled, "needs Chromium, Java and .build/test-tools: make setup-tests"))
struct PreviewTests {
  @Test func aSaveReloadsThePageWhereItsReaderWasAndABrokenBlockStandsOnTop() throws {
    let workspace = FileManager.default.temporaryDirectory.appending(
      path: "threatpress-\(UUID().uuidString)", directoryHint: .isDirectory)
    try FileManager.default.copyItem(
      at: Gate.repository.appending(path: "site-example"), to: workspace)
    defer { try? FileManager.default.removeItem(at: workspace) }
    for problem in try Gate.problemsOfPreview(of: workspace) {
      Issue.record(Comment(rawValue: problem))
    }
  }
}

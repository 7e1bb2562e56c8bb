import Foundation
import Testing

/// A preview as its reader sees it while somebody writes.
@Suite(
  .serialized,
  .enabled(
    if: Gate.isInstalled && ProcessInfo.processInfo.environment["PREVIEW_BROWSER"] != nil,
    "asked for by PREVIEW_BROWSER=1: it has not been seen to end within a minute yet"))
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

import Driver
import Foundation
import Testing

private let hasPoppler = ["pdfinfo", "pdftotext"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
}

/// The pack of the example as a PDF that Chromium made.
@Suite(.enabled(if: Gate.isInstalled && hasPoppler, "needs Chromium and poppler"))
struct PackTests {
  @Test func everyEntryOfTheContentsNamesItsPage() throws {
    let file = FileManager.default.temporaryDirectory.appending(path: "\(UUID()).pdf")
    defer { try? FileManager.default.removeItem(at: file) }
    let pack = try printPack(
      WorkspaceRequest(
        root: Gate.repository.appending(path: "site-example").path(), asOf: "2026-11-21"),
      PrintSettings(
        model: "patient-assistant", profile: .reviewer, paper: .a4, engine: .chromium,
        audience: .internal))
    #expect(pack.remarks.isEmpty)
    try Data(#require(pack.pdf)).write(to: file)
    let pages = try text(of: "pdftotext", ["-layout", file.path(), "-"])
      .split(separator: "\u{C}", omittingEmptySubsequences: false).map { String($0) }
    let contents = try #require(pages.first { $0.contains("Contents") })
    // "Assumptions        16": a title, a gap, and the page.
    let entries = contents.matches(of: /(?m)^ *(\S.*?\S) {2,}(\d+) *$/)
    #expect(entries.count > 20)
    for entry in entries {
      let (title, page) = (String(entry.output.1), Int(entry.output.2) ?? 0)
      #expect(
        pages.indices.contains(page - 1) && pages[page - 1].contains(title), "\(title), \(page)")
    }
    let facts = try text(of: "pdfinfo", [file.path()])
    #expect(facts.contains(/Tagged: +yes/))
    #expect(facts.contains(/Title: +Review pack: Patient assistant/))
    #expect(facts.contains(/CreationDate: +Sat Nov 21 00:00:00 2026/))
  }

  private func text(of program: String, _ arguments: [String]) throws -> String {
    let output = Pipe()
    let process = Process()
    process.executableURL = URL(filePath: "/usr/bin/\(program)")
    process.arguments = arguments
    process.environment = ["TZ": "UTC", "LC_ALL": "C.UTF-8"]
    process.standardOutput = output
    try process.run()
    let text = String(decoding: output.fileHandleForReading.readDataToEndOfFile(), as: UTF8.self)
    process.waitUntilExit()
    return text
  }
}

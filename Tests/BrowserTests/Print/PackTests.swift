import Foundation
import Testing

private let hasPoppler = ["pdfinfo", "pdftotext", "pdffonts", "pdftohtml"].allSatisfy {
  FileManager.default.isExecutableFile(atPath: "/usr/bin/\($0)")
}

/// Packs of the example as PDF, by each engine that is here.
@Suite(
  .enabled(if: hasPoppler && !TestedEngine.installed.isEmpty, "needs poppler and an engine"))
struct PackTests {
  @Test(arguments: TestedEngine.installed, ["reviewer", "auditor"])
  func everyEntryOfTheContentsNamesItsPage(engine: TestedEngine, profile: String) throws {
    let pages = try PrintedPDF(["records-api"], profile: profile, engine: engine).pages()
    let contents = try #require(pages.first { $0.contains("Contents") })
    // "Assumptions        16": a title, a gap, and the page.
    let entries = contents.matches(of: /(?m)^ *(\S.*?\S) {2,}(\d+) *$/)
    #expect(entries.count > 8)
    for entry in entries {
      let (title, page) = (String(entry.output.1), Int(entry.output.2) ?? 0)
      #expect(
        pages.indices.contains(page - 1) && pages[page - 1].contains(title), "\(title), \(page)")
    }
    #expect(pages.last?.contains("\(pages.count) of \(pages.count)") == true)
  }

  @Test(arguments: TestedEngine.installed)
  func aReaderOfPDFFindsItsWay(engine: TestedEngine) throws {
    let pdf = try PrintedPDF(["patient-assistant"], profile: "executive", engine: engine)
    let facts = try pdf.facts("pdfinfo")
    #expect(facts.contains(/Tagged: +yes/))
    #expect(facts.contains(/Title: +Executive summary: Patient assistant/))
    let pages = facts.firstMatch(of: /Pages: +(\d+)/).flatMap { Int($0.output.1) }
    #expect((2...6).contains(pages ?? 0), "at most six pages, as busy people read")
    let outline = try pdf.facts("pdftohtml", ["-xml", "-i", "-stdout", "-l", "1"])
    #expect(outline.contains("<outline>") && outline.contains(">What can go wrong?<"))
    let fonts = try pdf.facts("pdffonts").split(separator: "\n").dropFirst(2)
    #expect(!fonts.isEmpty)
    #expect(fonts.allSatisfy { $0.contains(/\ yes (yes|no) +(yes|no) +\d+ +\d+$/) }, "embedded")
  }

  @Test(arguments: TestedEngine.installed)
  func theSameInputMakesTheSameBytes(engine: TestedEngine) throws {
    let one = try PrintedPDF(["threat-library"], profile: "executive", engine: engine)
    let other = try PrintedPDF(["threat-library"], profile: "executive", engine: engine)
    #expect(try one.data == other.data)
  }

  /// What is said of a threat stands on one page, from its head to the last words about it.
  @Test(.enabled(if: TestedEngine.chromium.isInstalled, "needs Chromium"))
  func aLargeModelTakesFewPagesAndBreaksNoThreat() throws {
    let pages = try PrintedPDF(["patient-assistant"], profile: "reviewer", engine: .chromium)
      .pages()
    #expect(pages.count <= 48)
    let texts = pages.map(letters)
    let endings = try endings(below: "patient-assistant/what-can-go-wrong")
    #expect(endings.count > 8)
    for (id, ending) in endings {
      let here = texts.first { $0.contains("THREAT\(id)") }
      #expect(here?.contains(letters(ending)) == true, "\(id): \(ending)")
    }
  }

  /// The ids of the threats in a folder of the example, with the last words about each.
  private func endings(below path: String) throws -> [(id: String, ending: String)] {
    let folder = Gate.repository.appending(path: "site-example/\(path)")
    let files = try FileManager.default.contentsOfDirectory(
      at: folder, includingPropertiesForKeys: nil)
    return try files.filter { $0.pathExtension == "md" }.flatMap { file in
      let source = try String(contentsOf: file, encoding: .utf8)
      return source.matches(of: /(?s)```threat (T-\d+)\n(.*?)\n```/).compactMap { block in
        let parts = block.output.2.components(separatedBy: "\n---\n")
        let words = parts.count == 2 ? parts[1].split(whereSeparator: \.isWhitespace).suffix(3) : []
        let ending = words.joined(separator: " ")
        return ending.contains(/[\[\]`*<>]/) || ending.isEmpty
          ? nil : (id: String(block.output.1), ending: ending)
      }
    }
  }

  /// A text without its spaces, of which some come and go with the letters' distances.
  private func letters(_ text: String) -> String { text.filter { !$0.isWhitespace } }
}

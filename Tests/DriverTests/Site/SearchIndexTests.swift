import Model
import Publishing
import Testing

@testable import Driver

/// The index of a site's search: data in scripts, of which nothing of an author's breaks out.
@Suite struct SearchIndexTests {
  @Test func everythingThatHasAPageCanBeFound() throws {
    let site = try ExampleSite.built()
    let shown = scripts(of: site, "d").joined()
    for entity in site.workspace.entityIndices where site.workspace[entity].kind.hasPage {
      let path = site.workspace.address(of: .entity(entity)).path
      #expect(shown.contains("\"\(path)\""), "\(path)")
    }
  }

  @Test func noTextOfAnAuthorsEndsAStringOrAScript() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "shop.md",
      """
      ---
      model: shop
      title: "</script><script>alert(1)</script>\\u2028\\u2029\\"'`${x}\\\\"
      ---
      ```threat T-1
      title: "<!--<script>\\u2028\\"];alert(1);//"
      statement: '</SCRIPT> "quoted" back\\slash'
      ```
      """)
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    let scripts = scripts(of: site, "")
    #expect(scripts.contains { $0.contains("alert(1);//") })
    for script in scripts {
      #expect(script.hasPrefix("(self.threatpressSearch??={})."))
      #expect(script.hasSuffix(";\n") && script.split(separator: "\n").count == 1)
      #expect(!script.contains("<"))
      #expect(!script.unicodeScalars.contains { ["\u{2028}", "\u{2029}"].contains($0) })
      #expect(outsideOfStrings(script).allSatisfy { !"`$/'".contains($0) })
    }
  }

  @Test func wordsStandInOrderInRunsThatAreNotTooLong() throws {
    let site = try ExampleSite.built()
    let runs = scripts(of: site, "t")
    #expect(runs.count > 1)
    for run in runs { #expect(run.utf8.count < 40_000) }
    var words: [Substring] = []
    for run in runs {
      let lines = run.replacing("\\n", with: "\n").split(separator: "\n")
      words += lines.dropFirst().map { $0.prefix { $0 != " " } }
    }
    #expect(words.count > 1000)
    for (word, next) in zip(words, words.dropFirst()) {
      #expect(word.utf16.lexicographicallyPrecedes(next.utf16), "\(word), \(next)")
    }
  }

  @Test func theIndexIsSmallBesideThePages() throws {
    let site = try ExampleSite.built()
    func size(_ suffix: String, _ prefix: String) -> Int {
      site.files.filter { $0.key.hasSuffix(suffix) && $0.key.hasPrefix(prefix) }
        .reduce(0) { $0 + $1.value.count }
    }
    #expect(size(".js", "search/") * 100 < size(".html", "") * 15)
  }

  @Test func anAnsweredFindingsReasonIsNotFoundAsTheThingItIsAbout() throws {
    let folder = try TemporaryFolder()
    try folder.write(
      "shop.md",
      """
      ---
      model: shop
      ---
      ```threat T-1
      allow: { threat-without-statement: Unspeakable }
      ```
      """)
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(!scripts(of: site, "t").joined().contains("unspeakable"))
  }

  /// The scripts of the search whose names begin in a way.
  private func scripts(of site: BuiltSite, _ beginning: String) -> [String] {
    site.files.keys.filter { $0.hasPrefix("search/\(beginning)") && $0 != "search/index.js" }
      .sorted { ($0.utf8.count, $0) < ($1.utf8.count, $1) }.map(site.text)
  }

  private func outsideOfStrings(_ script: String) -> String {
    var outside = ""
    var isInside = false
    var isEscaped = false
    for character in script {
      if isEscaped {
        isEscaped = false
      } else if character == "\\", isInside {
        isEscaped = true
      } else if character == "\"" {
        isInside.toggle()
      } else if !isInside {
        outside.append(character)
      }
    }
    return outside
  }
}

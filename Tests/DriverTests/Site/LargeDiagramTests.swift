import Diagnostics
import Model
import Publishing
import Testing

@testable import Driver

/// A diagram far too large to be read at once is drawn in bounded time, and read in parts.
@Suite(.enabled(if: Graphviz() != nil), .timeLimit(.minutes(15))) struct LargeDiagramTests {
  @Test func everyElementStandsInOnePartThatCanBeRead() throws {
    let site = try LargeWorkspace.built.get()
    let diagram = try #require(site.workspace.diagrams.first)
    #expect(diagram.elements.count == 150)
    let folder = "large/diagrams/d-1/"
    let parts = site.files.keys.filter { $0.hasPrefix(folder) && $0.hasSuffix(".html") }.sorted()
    #expect(parts.count > 4)
    var found: [String] = []
    for part in parts {
      let rows = rows(of: "elements", in: site.text(part))
      #expect((1...40).contains(rows.count), "\(part)")
      found += rows
      #expect(site.files[part.replacing(".html", with: ".svg")] != nil, "\(part)")
    }
    let all = diagram.elements.map { "e-" + site.workspace[$0].id.value.folded }
    #expect(found.sorted() == all.sorted())
  }

  @Test func thePageShowsThePartsWithTheirFlowsAndLeadsToTheWhole() throws {
    let site = try LargeWorkspace.built.get()
    let page = PageMarkup(try #require(site.files["large/diagrams/d-1.html"]))
    let links = PicturedLinks(page)
    #expect(links.parts.count == rows(of: "parts", in: site.text("large/diagrams/d-1.html")).count)
    #expect(links.lines.allSatisfy { line in page.tags.contains { $0["id"] == line } })
    #expect(!links.lines.isEmpty)
    #expect(page.tags.contains { $0["id"] == "whole" })
    #expect(site.files["large/diagrams/d-1.svg"] != nil)
    // Every flow between two parts is counted once, in the row of its line.
    let counted = links.labels.compactMap { Int($0.prefix { $0 != " " }) }.reduce(0, +)
    let diagram = try #require(site.workspace.diagrams.first)
    let home = homes(in: site)
    let crossing = diagram.flows.count { flow in
      let ends = [Relation.from, .to].compactMap { site.workspace.targets(of: flow, $0).first }
      return home[ends[0]] != home[ends[1]]
    }
    #expect(counted == crossing)
  }

  @Test func whatAPartShowsAndWhatItsTablesSayIsTheSame() throws {
    let site = try LargeWorkspace.built.get()
    for path in site.files.keys.sorted()
    where path.hasPrefix("large/diagrams/d-1/") && path.hasSuffix(".html") {
      let facts = PicturedFacts(PageMarkup(site.files[path] ?? []))
      #expect(facts.picture == facts.tables, "\(path)")
    }
  }

  @Test func aHundredThreatsAtOneElementAreCountedAndNotListedInItsPanel() throws {
    let site = try LargeWorkspace.built.get()
    let part = try #require(
      site.files.keys.sorted().first {
        $0.hasPrefix("large/diagrams/d-1/") && $0.hasSuffix(".html")
          && rows(of: "elements", in: site.text($0)).contains("e-n005")
      })
    let text = site.text(part)
    #expect(text.contains("100 threats, 100 open"))
    #expect(text.contains("and 88 more"))
  }

  private func homes(in site: BuiltSite) -> [EntityIndex: String] {
    var homes: [EntityIndex: String] = [:]
    for path in site.files.keys where path.hasPrefix("large/diagrams/d-1/") {
      let inside = Set(rows(of: "elements", in: site.text(path)))
      for element in site.workspace.entities(.element)
      where inside.contains("e-" + site.workspace[element].id.value.folded) {
        homes[element] = path
      }
    }
    return homes
  }

  /// The anchors of the rows of a section's table; of a table without anchors, their numbers.
  private func rows(of section: String, in page: String) -> [String] {
    var current = ""
    var isBody = false
    var rows: [String] = []
    for tag in PageMarkup(Array(page.utf8)).tags {
      if tag.name == "section", !tag.isEnd { current = tag["id"] ?? "" }
      if tag.name == "tbody" { isBody = !tag.isEnd }
      if tag.name == "tr", !tag.isEnd, isBody, current == section {
        rows.append(tag["id"] ?? "\(rows.count)")
      }
    }
    return rows
  }
}

/// Where the first picture of a page leads.
private struct PicturedLinks {
  private(set) var parts: [String] = []
  private(set) var lines: [String] = []
  private(set) var labels: [String] = []

  init(_ page: PageMarkup) {
    guard
      let start = page.tags.firstIndex(where: {
        $0["class"]?.hasPrefix("dfd") == true && $0.name == "svg"
      }),
      let end = page.tags[start...].firstIndex(where: { $0.name == "svg" && $0.isEnd })
    else { return }
    for tag in page.tags[start..<end] {
      guard tag.name == "a", let href = tag["href"], let label = tag["aria-label"] else { continue }
      if label.hasPrefix("part ") { parts.append(href) }
      guard href.hasPrefix("#line-") else { continue }
      lines.append(String(href.dropFirst()))
      labels.append(label)
    }
  }
}

/// A workspace as large as the largest that other tools test with: 150 elements, of which 101 hang
/// on one chain of 100 flows and 49 stand alone. Zones are put round runs of elements, some of them
/// in others; names, zones and threats are ours.
enum LargeWorkspace {
  static let built = Result { try build() }

  /// Each zone with the zone round it, and how many elements in a row it holds.
  private static let zones: [(id: String, parent: String?, size: Int)] = [
    ("street", nil, 12), ("hall", nil, 9), ("counter", "hall", 14), ("vault", "hall", 18),
    ("safe", "vault", 6), ("drawer", "safe", 3), ("yard", nil, 21), ("stable", "yard", 10),
    ("loft", "stable", 5), ("cellar", nil, 8), ("press", "cellar", 7), ("cask", "press", 4),
    ("tower", nil, 13), ("bell", "tower", 2), ("bridge", nil, 11),
  ]
  private static let types = ["actor", "process", "service", "database", "queue", "function"]
  private static let nouns = [
    "Intake", "Ledger of claims", "Notice", "Archive", "Session", "Rating",
  ]
  private static let tail = "for every office of the northern and the eastern provinces"

  private static func build() throws -> BuiltSite {
    let folder = try TemporaryFolder()
    try folder.write("large/index.md", text)
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  private static var text: String {
    var out =
      "---\nmodel: large\ntitle: Large\n---\n\n```dataflow D-1\ntitle: Everything\nboundaries:\n"
    for zone in zones {
      let parent = zone.parent.map { ", in: \($0)" } ?? ""
      out += "  \(zone.id): { name: The \(zone.id)\(parent) }\n"
    }
    out += "elements:\n"
    let homes = zones.flatMap { Array(repeating: Optional($0.id), count: $0.size) }
    for number in 0..<150 {
      let home = homes.indices.contains(number) ? homes[number].map { ", in: \($0)" } ?? "" : ""
      let name = "\(nouns[number % 6]) \(number)\(number % 13 == 0 ? " \(tail)" : "")"
      out += "  \(id(number)): { type: \(types[number % 6]), name: \(name)\(home) }\n"
    }
    out += "flows:\n"
    for number in 0..<100 {
      out +=
        "  F-\(number): { from: \(id(number)), to: \(id(number + 1)), name: Message \(number) }\n"
    }
    out += "```\n"
    for number in 1...100 {
      out += "\n```threat T-\(number)\ntitle: Loss \(number)\ntargets: [\(id(5))]\n"
      out += "status: open\n```\n"
    }
    return out
  }

  private static func id(_ number: Int) -> String {
    "n" + String(repeating: "0", count: 3 - "\(number)".utf8.count) + "\(number)"
  }
}

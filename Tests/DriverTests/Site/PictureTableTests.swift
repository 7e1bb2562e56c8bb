import Model
import Publishing
import TestSupport
import Testing

@testable import Driver

/// The picture of a diagram and the tables below it hold the same: what one says the other says.
@Suite(.enabled(if: Graphviz() != nil)) struct PictureTableTests {
  @Test func thePicturesOfTheExampleAndTheirTablesSayTheSame() throws {
    let site = try ExampleSite.built()
    #expect(site.workspace.diagrams.count == 4)
    for diagram in site.workspace.diagrams { try expectEqual(diagram, in: site) }
  }

  @Test func thePicturesOfModelsByChanceAndTheirTablesSayTheSame() throws {
    let folder = try TemporaryFolder()
    for seed in 1...12 {
      try folder.write("m\(seed)/index.md", RandomDiagrams(seed: UInt64(seed)).text)
    }
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(site.workspace.diagrams.count == 12)
    for diagram in site.workspace.diagrams { try expectEqual(diagram, in: site) }
  }

  private func expectEqual(_ diagram: Diagram, in site: BuiltSite) throws {
    let path = site.workspace.address(of: .entity(diagram.entity)).path
    let markup = PageMarkup(try #require(site.files[path]))
    let facts = PicturedFacts(markup)
    let names = diagram.elements.count + diagram.flows.count
    #expect(facts.picture.count >= names, "\(path)")
    #expect(facts.picture.subtracting(facts.tables).sorted() == [], "only in \(path)'s picture")
    #expect(facts.tables.subtracting(facts.picture).sorted() == [], "only in \(path)'s tables")
    // Each link leads to a panel, and each panel to the page that the row leads to as well.
    let rows = firstLinks(of: "tr", "e-", in: markup)
    let panels = firstLinks(of: "section", "p-", in: markup)
    #expect(facts.links.allSatisfy { $0.hasPrefix("#p-") }, "\(path)")
    let linked = Set(facts.links.map { String($0.dropFirst(3)) })
    #expect(linked == Set(rows.keys), "\(path)")
    #expect(panels == rows, "\(path)")
  }

  /// The last link that names the page of what an element of the page is about, by its id.
  private func firstLinks(
    of name: String, _ prefix: String, in markup: PageMarkup
  ) -> [String: String] {
    var links: [String: String] = [:]
    var current: String?
    for tag in markup.tags where !tag.isEnd {
      if tag.name == name { current = tag["id"].flatMap { $0.hasPrefix(prefix) ? $0 : nil } }
      guard tag.name == "a", let id = current, let href = tag["href"], !href.hasPrefix("#n-") else {
        continue
      }
      links[String(id.dropFirst(prefix.count))] = href
      current = nil
    }
    return links
  }

  @Test func theStepsOfAnAttackTreeStandInItsPictureAndInItsTable() throws {
    let site = try ExampleSite.built()
    let trees = site.workspace.entities(.attackTree)
    #expect(!trees.isEmpty)
    for tree in trees {
      let path = site.workspace.address(of: .entity(tree)).path
      let text = PageMarkup(try #require(site.files[path]))
      let pictured = text.tags.filter { $0["aria-label"]?.hasPrefix("step ") == true }
        .map { unspaced($0["aria-label"]?.dropFirst(5).split(separator: ",").first ?? "") }
      let rows = text.texts(of: "tr").map { unspaced($0.text.replacing("—", with: "")) }
      #expect(!pictured.isEmpty)
      for step in pictured { #expect(rows.contains { $0.hasPrefix(step) }, "\(path): \(step)") }
      // A heading and the goal stand in the table as well.
      #expect(rows.count { $0.contains("wayof") || $0.contains("of") } >= pictured.count, "\(path)")
    }
  }
}

/// A model with one diagram by chance, the same for the same seed.
private struct RandomDiagrams {
  private var random: SeededGenerator
  private let seed: UInt64

  init(seed: UInt64) {
    self.seed = seed
    random = SeededGenerator(seed: seed)
  }

  private mutating func below(_ bound: Int) -> Int {
    Int.random(in: 0..<max(1, bound), using: &random)
  }

  private mutating func words(_ count: Int) -> String {
    let words = ["request", "of", "patient", "records", "Token", "configuration", "log", "a & b"]
    return (0..<count).map { _ in words[below(words.count)] }.joined(separator: " ")
  }

  var text: String {
    var model = self
    return model.written()
  }

  private mutating func written() -> String {
    let count = 2 + below(12)
    var out = "---\nmodel: m\(seed)\ntitle: Model \(seed)\n---\n\n```dataflow D-1\n"
    out += "title: By chance\n"
    let boundaries = below(5)
    if boundaries > 0 { out += "boundaries:\n" }
    for number in 0..<boundaries {
      let parent = number > 0 && below(2) == 0 ? ", in: B-\(below(number))" : ""
      let name = below(4) == 0 ? "" : "name: \"\(words(2))\(number)\", "
      out += "  B-\(number): { \(name)description: x\(parent) }\n"
    }
    out += "elements:\n"
    let types = ["actor", "process", "gateway", "store", "queue"]
    for number in 0..<count {
      let home = boundaries > 0 && below(3) > 0 ? ", in: B-\(below(boundaries))" : ""
      let scope = below(5) == 0 ? ", out-of-scope: not ours" : ""
      out += "  e\(number): { type: \(types[below(types.count)]), "
      out += "name: \"\(words(1 + below(3)))\(number)\"\(home)\(scope) }\n"
    }
    out += "flows:\n"
    for number in 0..<(1 + below(count * 2)) {
      let name = below(4) == 0 ? "" : ", name: \"\(words(1 + below(3)))\""
      out += "  F-\(number): { from: e\(below(count)), to: e\(below(count))\(name) }\n"
    }
    out += "```\n"
    for number in 0..<below(10) {
      let state = ["open", "in-treatment", "resolved"][below(3)]
      let target = below(2) == 0 ? "e\(below(count))" : "F-0"
      out += "\n```threat T-\(number)\ntitle: Threat \(number)\ntargets: [\(target)]\n"
      out += "status: \(state)\n```\n"
    }
    return out
  }
}

import Model
import Publishing
import Testing

@testable import Driver

/// What the model says is on the pages of the built example, all of it and from both ends.
@Suite struct SiteContentTests {
  @Test func everyEntityHasAPageAndStandsInItsIndex() throws {
    let site = try ExampleSite.built()
    let workspace = site.workspace
    for entity in workspace.entityIndices where workspace[entity].kind.hasPage {
      let address = workspace.address(of: .entity(entity))
      #expect(site.files[address.path] != nil, "\(address.path)")
      guard let model = workspace.model(of: entity) else { continue }
      let index = workspace.address(of: .index(model, workspace[entity].kind))
      #expect(leads(from: index, to: address, in: site), "\(index.path) → \(address.path)")
    }
  }

  @Test func everyLinkIsShownAtBothOfItsEnds() throws {
    let site = try ExampleSite.built()
    let workspace = site.workspace
    for link in workspace.links.all
    where workspace[link.source].kind.hasPage && workspace[link.target].kind.hasPage {
      let source = workspace.address(of: .entity(link.source))
      let target = workspace.address(of: .entity(link.target))
      #expect(leads(from: source, to: target, in: site), "\(source.path) → \(target.path)")
      #expect(leads(from: target, to: source, in: site), "\(target.path) → \(source.path)")
    }
  }

  @Test func tablesHoldEverythingThatAPictureHolds() throws {
    let site = try ExampleSite.built()
    let diagrams = site.workspace.diagrams
    #expect(diagrams.count == 4)
    for diagram in diagrams {
      let page = site.workspace.address(of: .entity(diagram.entity)).path
      let markup = PageMarkup(site.files[page] ?? [])
      let pictured = try drawnLinks(of: markup)
      let parts = diagram.elements + diagram.flows + diagram.boundaries
      #expect(pictured.count >= parts.count, "\(page)")
      let tabled = Set(linksInTables(of: markup))
      #expect(pictured.subtracting(tabled).sorted() == [], "\(page)")
    }
  }

  @Test func renamingSomethingMovesNoPage() throws {
    let folder = try TemporaryFolder()
    try folder.writeSmallWorkspace()
    let before = try BuiltSite(of: folder.path)
    let pages = try folder.tree().filter { $0.key.hasSuffix(".md") }
    for (path, text) in pages {
      let renamed = text.split(separator: "\n", omittingEmptySubsequences: false).map {
        $0.hasPrefix("title: ") ? "title: Another name" : $0
      }
      try folder.write(path, renamed.joined(separator: "\n"))
    }
    let after = try BuiltSite(of: folder.path)
    #expect(after.files.keys.sorted() == before.files.keys.sorted())
    #expect(after.files != before.files)
  }

  private func leads(from page: Address, to target: Address, in site: BuiltSite) -> Bool {
    let way = page.link(to: target)
    return site.text(page.path).contains("href=\"\(way)\"")
      || site.text(page.path).contains("href=\"\(way)#")
  }

  /// Where the parts of the diagram's picture lead.
  private func drawnLinks(of markup: PageMarkup) throws -> Set<String> {
    let tags = markup.tags
    let start = try #require(tags.firstIndex { $0["class"]?.hasPrefix("dfd dfd-w") == true })
    let end = try #require(tags[start...].firstIndex { $0.name == "svg" && $0.isEnd })
    return Set(tags[start..<end].compactMap { $0.name == "a" ? $0["href"] : nil })
  }

  private func linksInTables(of markup: PageMarkup) -> [String] {
    var depth = 0
    return markup.tags.compactMap { tag in
      if tag.name == "table" { depth += tag.isEnd ? -1 : 1 }
      return depth > 0 && tag.name == "a" ? tag["href"] : nil
    }
  }
}

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
}

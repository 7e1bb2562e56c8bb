import Model
import Testing

@testable import Driver

/// Every way through the built example leads somewhere, from wherever the site is put.
@Suite struct SiteLinkTests {
  @Test func everyLinkLeadsToAFileOfTheSiteAndToAnAnchorOnIt() throws {
    #expect(deadLinks(of: try ExampleSite.built()) == [])
  }

  @Test func linksOfPicturesLeadToPages() throws {
    let site = try ExampleSite.built()
    let pictures = site.files.keys.filter { $0.hasSuffix(".svg") && $0.contains("/diagrams/") }
    #expect(pictures.count == 4)
    for path in pictures {
      for link in links(of: PageMarkup(site.files[path] ?? [])) where !link.hasPrefix("#") {
        let target = resolved(String(link.prefix { $0 != "#" }), from: path)
        #expect(target.map { site.files[$0] != nil } == true, "\(path): \(link)")
      }
    }
  }

  @Test func filesOfAnyNameAreLinked() throws {
    let folder = try TemporaryFolder()
    let names = [
      "a b.md", "a#b.md", "a?b.md", "a%41.md", "<img src=x>.md", "it's \"q\".md", "é ü.md",
      "&amp;.md",
      "javascript:alert(1).md", "-x.md", "+.md", "f o/g#h/i.md",
    ]
    for name in names { try folder.write(name, "# Page\n\n![x](/b%20c%23.png)\n") }
    try folder.write("b c#.png", "")
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(site.pages.count { $0.path.hasPrefix("pages/") } == names.count)
    #expect(deadLinks(of: site) == [])
    #expect(!site.files.keys.contains { site.text($0).contains("\"javascript:") })
  }

  /// Models may be named as folders and files of the site itself are.
  @Test(arguments: [
    "checks", "files", "frameworks", "models", "pages", "search", "tags", "site.css", "a-z.html",
  ])
  func aModelOfAnyNameHasItsPagesAndTheSiteItsOwn(_ name: String) throws {
    let folder = try TemporaryFolder()
    try folder.write("\(name).md", "---\nmodel: \(name)\ntags: [web]\n---\n```asset A-1\n```\n")
    let site = try BuiltSite(of: folder.path)
    let pages = site.files.keys.filter { $0.hasSuffix("\(name)/assets/a-1.html") }
    #expect(pages == ["models/\(name)/assets/a-1.html"])
    #expect(site.text("models/\(name)/index.html").contains("<h1>"))
    #expect(site.text("checks/index.html").contains("Checks"))
    #expect(site.files["site.css"] != nil && site.files["search/index.js"] != nil)
    #expect(deadLinks(of: site) == [])
  }

  /// A link that begins at the root, or that leads to a folder, would not survive a move.
  @Test func linksWithinTheSiteAreRelativeAndNameAFile() throws {
    for (path, markup) in try ExampleSite.built().pages {
      for link in links(of: markup) where !isElsewhere(link) {
        let target = link.prefix { $0 != "#" }
        #expect(!link.hasPrefix("/"), "\(path): \(link)")
        #expect(target.isEmpty || target.split(separator: "/").last?.contains(".") == true)
        #expect(!target.hasSuffix("/") && !target.hasSuffix(".."), "\(path): \(link)")
      }
    }
  }

  /// All but the addresses of earlier ids, which are there for links from elsewhere.
  @Test func everyPageIsReachedFromHomeInThreeSteps() throws {
    let site = try ExampleSite.built()
    let ways = Dictionary(uniqueKeysWithValues: site.pages.map { ($0.path, links(of: $0.markup)) })
    var reached: Set<String> = ["index.html", "404.html"]
    var last: Set<String> = ["index.html"]
    for _ in 1...3 {
      let next = last.flatMap { page in
        (ways[page] ?? []).compactMap { resolved(String($0.prefix { $0 != "#" }), from: page) }
      }
      last = Set(next).subtracting(reached)
      reached.formUnion(last)
    }
    let earlier = "patient-assistant/threats/pa-7.html"
    #expect(Set(ways.keys).subtracting(reached).sorted() == [earlier])
  }
}

/// The links of a site's pages that lead nowhere within it.
func deadLinks(of site: BuiltSite) -> [String] {
  let anchors = Dictionary(
    uniqueKeysWithValues: site.pages.map { ($0.path, Set($0.markup.tags.compactMap { $0["id"] })) })
  return site.pages.flatMap { path, markup in
    links(of: markup).filter { !isElsewhere($0) }.compactMap { link in
      let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
      let target = parts[0].isEmpty ? path : resolved(String(parts[0]), from: path)
      guard let target, site.files[target] != nil else { return "\(path): \(link)" }
      guard parts.count == 2 else { return nil }
      return anchors[target]?.contains(String(parts[1])) == true ? nil : "\(path): \(link)"
    }
  }
}

private func links(of markup: PageMarkup) -> [String] {
  markup.tags.flatMap { tag in [tag["href"], tag["src"]].compactMap { $0 } }
}

/// Whether a link leaves the site: only addresses with a scheme do.
private func isElsewhere(_ link: String) -> Bool {
  ["https:", "http:", "mailto:"].contains { link.hasPrefix($0) }
}

func resolved(_ link: String, from page: String) -> String? {
  var parts = page.split(separator: "/").dropLast().map(String.init)
  for part in link.split(separator: "/") {
    if part == ".." {
      if parts.popLast() == nil { return nil }
    } else {
      parts.append(String(part))
    }
  }
  return percentDecoded(parts.joined(separator: "/"))
}

import Testing

@testable import Driver

/// The form of every page of the built example: sound, strict, and in order for those who listen.
@Suite struct SiteMarkupTests {
  @Test func everyAnchorStandsOnceOnAPage() throws {
    for (path, markup) in try ExampleSite.built().pages {
      let ids = markup.tags.compactMap { $0["id"] }
      let repeated = Dictionary(grouping: ids) { $0 }.filter { $1.count > 1 }.keys
      #expect(repeated.isEmpty, "\(path): \(repeated.sorted())")
    }
  }

  @Test func nothingIsInline() throws {
    for (path, markup) in try ExampleSite.built().pages {
      for tag in markup.tags {
        #expect(!["style", "iframe", "object", "embed"].contains(tag.name), "\(path)")
        #expect(tag.name != "script" || tag.isOfTheSite, "\(path)")
        let inline = tag.attributes.filter { $0.name == "style" || $0.name.hasPrefix("on") }
        #expect(inline.isEmpty, "\(path): <\(tag.name) \(inline)>")
      }
      #expect(markup.texts(of: "script").allSatisfy { $0.text.isEmpty }, "\(path)")
    }
  }

  @Test func theStrictPolicyStandsFirstInTheHead() throws {
    for (path, markup) in try ExampleSite.built().pages {
      let head = try #require(markup.tags.firstIndex { $0.name == "head" })
      let first = markup.tags[head + 1]
      #expect(first["http-equiv"] == "Content-Security-Policy", "\(path)")
      let policy = first["content"] ?? ""
      #expect(policy.hasPrefix("default-src 'none'; script-src 'self'; style-src 'self'; "))
      #expect(!policy.contains("unsafe"))
    }
  }

  @Test func everyPageHasOneTitleAndNoLevelOfHeadingsIsSkipped() throws {
    for (path, markup) in try ExampleSite.built().pages {
      let levels = markup.tags.filter { !$0.isEnd }.compactMap { level(of: $0) }
      #expect(levels.count { $0 == 1 } == 1, "\(path)")
      for (level, next) in zip([0] + levels, levels) {
        #expect(next <= level + 1, "\(path): h\(next) after h\(level)")
      }
    }
  }

  @Test func everyPageSaysItsLanguageAndItsTitle() throws {
    for (path, markup) in try ExampleSite.built().pages {
      #expect(markup.tags.first { $0.name == "html" }?["lang"] == "en", "\(path)")
      #expect(markup.texts(of: "title").first?.text.isEmpty == false, "\(path)")
    }
  }

  @Test func everyPictureHasAnAlternativeText() throws {
    for (path, markup) in try ExampleSite.built().pages {
      for image in markup.tags where image.name == "img" {
        #expect(image["alt"] != nil, "\(path): \(image["src"] ?? "")")
      }
    }
  }

  private func level(of tag: Tag) -> Int? {
    guard tag.name.utf8.count == 2, tag.name.hasPrefix("h") else { return nil }
    return tag.name.last?.wholeNumberValue
  }
}

import Model
import Testing

@testable import Driver

/// Pages tell what happened to what they are about, as far as the repository knows.
@Suite struct HistoryTests {
  private static func shop(_ status: String = "open", _ more: String = "", id: String = "T-1")
    -> String
  {
    """
    ---
    model: shop
    title: Shop
    ---

    # Shop

    ```dataflow D-1
    elements:
      till: { type: process, name: Till }
      vault:
        type: store
        name: Vault
    ```

    ```threat \(id)
    title: Cards are read
    status: \(status)
    \(more)---
    Seen once.
    ```

    """
  }

  private func history(_ page: String, of site: BuiltSite) -> [String] {
    let markup = site.markup(page)
    let list = markup.tags.firstIndex { $0["id"] == "history" }
    guard let list, let end = markup.tags[list...].first(where: { $0.name == "ol" && $0.isEnd })
    else { return [] }
    let text = markup.bytes[markup.tags[list].end..<end.end]
    return PageMarkup(Array(text)).texts(of: "li").map {
      $0.text.split(separator: " ").joined(separator: " ")
    }
  }

  @Test func eachChangeIsALineWithItsCommitAndWhatItChanged() throws {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", Self.shop())
    try repository.commit("Model the shop", on: "2026-03-01")
    let first = try repository.head()
    try repository.folder.write("shop.md", Self.shop("in-treatment"))
    try repository.commit("Begin with the cards", on: "2026-04-02")
    let second = try repository.head()
    try repository.folder.write("shop.md", Self.shop("in-treatment") + "\nMore words.\n")
    try repository.commit("Words elsewhere", on: "2026-05-03")
    let site = try repository.built()
    #expect(
      history("shop/threats/t-1.html", of: site)
        == [
          "2 Apr 2026 \(second) Begin with the cards status from open to in treatment",
          "1 Mar 2026 \(first) Model the shop written",
        ].map { $0.replacing("2026 ", with: "2026") })
    let card = site.markup("shop/threats/t-1.html").words
    #expect(card.contains("Created 1 Mar 2026 in \(first)"))
    #expect(card.contains("Changed 2 Apr 2026 in \(second)"))
    #expect(
      history("shop/elements/vault.html", of: site) == ["1 Mar 2026\(first) Model the shop written"]
    )
  }

  @Test func whatIsNotCommittedSaysSo() throws {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", Self.shop())
    try repository.commit("Model the shop", on: "2026-03-01")
    let clean = try repository.built()
    #expect(!clean.markup("shop/index.html").words.contains("with changes"))
    #expect(clean.markup("shop/index.html").words.contains("Commit \(try repository.head())"))
    try repository.folder.write("shop.md", Self.shop("open", "owner: tea-team\n"))
    let site = try repository.built()
    #expect(
      history("shop/threats/t-1.html", of: site).first
        == "Not yetNot committed yet owner set to tea team")
    #expect(site.markup("shop/index.html").words.contains("with changes"))
    #expect(site.markup("shop/threats/t-1.html").words.contains("Changed Not committed yet"))
  }

  @Test func aBlockIsFollowedThroughRenamedFilesMovesAndEarlierIds() throws {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop/index.md", Self.shop())
    try repository.commit("Model the shop", on: "2026-03-01")
    try repository.run(["mv", "shop", "store"])
    try repository.commit("A better folder", on: "2026-03-02")
    let pieces = Self.shop().split(separator: "```threat")
    try repository.folder.write("store/index.md", String(pieces[0]))
    try repository.folder.write("store/threats.md", "# Threats\n\n```threat\(pieces[1])")
    try repository.commit("A page for threats", on: "2026-03-03")
    let renamed = pieces[1].replacing(" T-1\n", with: " T-9\nformerly: [T-1]\n")
    try repository.folder.write("store/threats.md", "# Threats\n\n```threat\(renamed)")
    try repository.commit("Another number", on: "2026-03-04")
    let lines = history("shop/threats/t-9.html", of: try repository.built())
    #expect(lines.count == 2)
    #expect(lines.first?.hasSuffix("Another number formerly") == true)
    #expect(lines.last?.hasPrefix("1 Mar 2026") == true)
  }

  @Test func aMergeIsOneCommitWithTheWordsOfWhatWasMerged() throws {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", Self.shop())
    try repository.commit("Model the shop", on: "2026-03-01")
    try repository.run(["switch", "--quiet", "--create", "cards"])
    try repository.folder.write("shop.md", Self.shop("in-treatment"))
    try repository.commit("wip", on: "2026-03-02")
    try repository.run(["switch", "--quiet", "main"])
    try repository.run(
      [
        "merge", "--quiet", "--no-ff", "cards", "-m",
        "Merge pull request #1 from cards\n\nTreat the cards",
      ],
      on: "2026-03-03")
    let lines = history("shop/threats/t-1.html", of: try repository.built())
    #expect(lines.count == 2)
    #expect(lines.first?.contains("Treat the cards") == true)
    #expect(lines.first?.hasPrefix("3 Mar 2026") == true)
  }

  @Test func theSameCommitGivesTheSameBytesWhereverItIsCloned() throws {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", Self.shop())
    try repository.commit("Model the shop", on: "2026-03-01")
    try repository.folder.write("shop.md", Self.shop("in-treatment"))
    try repository.commit("Begin", on: "2026-03-02")
    let site = try repository.built()
    let copy = try TemporaryFolder()
    try repository.run(["clone", "--quiet", repository.folder.path, "\(copy.path)/clone"])
    #expect(try BuiltSite(of: "\(copy.path)/clone", keepsGoing: true).files == site.files)
  }

  @Test func aShallowCloneHasACommitAndNoHistory() throws {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", Self.shop())
    try repository.commit("Model the shop", on: "2026-03-01")
    try repository.folder.write("shop.md", Self.shop("in-treatment"))
    try repository.commit("Begin", on: "2026-03-02")
    let copy = try TemporaryFolder()
    try repository.run(
      ["clone", "--quiet", "--depth=1", "file://\(repository.folder.path)", "\(copy.path)/clone"])
    let site = try BuiltSite(of: "\(copy.path)/clone", keepsGoing: true)
    #expect(history("shop/threats/t-1.html", of: site).isEmpty)
    #expect(site.markup("shop/index.html").words.contains("Commit \(try repository.head())"))
  }

  @Test func withoutARepositoryOrACommitThereIsNone() throws {
    let folder = try TemporaryFolder()
    try folder.write("shop.md", Self.shop())
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    #expect(history("shop/threats/t-1.html", of: site).isEmpty)
    #expect(!site.markup("shop/index.html").words.contains("Commit"))
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", Self.shop())
    #expect(try repository.built().files == site.files)
  }

  @Test func thePublicEditionDoesNotSayWhatHappenedWhen() throws {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", Self.shop())
    try repository.commit("Model the shop, quietly", on: "2026-03-01")
    let site = try repository.built(audience: .public)
    let head = try repository.head()
    for (path, bytes) in site.files {
      let text = String(decoding: bytes, as: UTF8.self)
      #expect(!text.contains("quietly") && !text.contains(head), "\(path)")
    }
  }

  @Test func theRepositoryRunsNothingOfItsOwn() throws {
    let repository = try #require(try ScriptedRepository())
    try repository.folder.write("shop.md", Self.shop())
    try repository.folder.write(".gitattributes", "*.md filter=trap diff=trap\n")
    try repository.commit("Model the shop", on: "2026-03-01")
    let mark = "\(repository.folder.path)/sprung"
    for key in [
      "core.fsmonitor", "filter.trap.clean", "filter.trap.smudge", "diff.trap.textconv",
      "diff.trap.command", "diff.external", "core.pager", "log.showSignature",
    ] {
      try repository.run(["config", key, key == "log.showSignature" ? "true" : "touch \(mark)"])
    }
    try repository.folder.write("shop.md", Self.shop("in-treatment"))
    #expect(try history("shop/threats/t-1.html", of: repository.built()).count == 2)
    #expect(repository.folder.text("sprung") == nil)
  }
}

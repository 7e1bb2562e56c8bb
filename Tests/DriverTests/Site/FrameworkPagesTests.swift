import Diagnostics
import Model
import Publishing
import Testing

@testable import Driver

/// The pages about frameworks tell an auditor what is mapped to each entry, what was considered and
/// what is missing; the files beside them tell other programs.
@Suite struct FrameworkPagesTests {
  @Test func entriesAreCoveredConsideredOrNeither() throws {
    let workspace = try Self.site().workspace
    let use = FrameworkUse(of: workspace)
    let shop = try #require(workspace.modelIndices.first)
    func answer(_ framework: Framework, _ id: String) -> String {
      switch use.answer(to: FrameworkEntry(framework, id), of: shop, in: workspace) {
      case .covered: "covered"
      case .considered(.stated(let reason)): reason.text
      case .considered(.notApplicable): "a threat says so"
      case .considered(.elementByElement): "elements say so"
      case .open: "open"
      }
    }
    #expect(answer(.owaspLLM2025, "LLM01:2025") == "covered")
    #expect(answer(.owaspLLM2025, "LLM04:2025") == "No model is trained, see M-1")
    #expect(answer(.owaspLLM2025, "LLM05:2025") == "a threat says so")
    #expect(answer(.owaspLLM2025, "LLM02:2025") == "open")
    #expect(answer(.stride, "spoofing") == "covered")
    #expect(answer(.stride, "repudiation") == "elements say so")
    #expect(answer(.stride, "tampering") == "open")
    #expect(answer(.nistCSF, "PR.AA") == "covered")
    #expect(answer(.nistCSF, "GV.PO") == "Kept elsewhere")
    #expect(answer(.mitreATLAS, "AML.TA0005") == "covered")
    #expect(answer(.aiScoping, "controls") == "covered")
    #expect(answer(.aiScoping, "resilience") == "open")
    // A weakness counts under the Top 10 that a model asks for, and brings in none.
    #expect(answer(.owaspTop10of2025, "A05:2025") == "covered")
    #expect(use.mappings(to: FrameworkEntry(.owaspTop10of2021, "A03:2021")).isEmpty)
    #expect(!use.frameworks.contains(.owaspTop10of2021))
  }

  @Test func theWayFromHomeToEvidenceIsThreeSteps() throws {
    let site = try Self.site()
    for (page, link) in [
      ("index.html", "frameworks/index.html"),
      ("frameworks/index.html", "owasp-llm-2025/index.html"),
      ("frameworks/owasp-llm-2025/index.html", "llm01.html"),
    ] {
      #expect(site.text(page).contains("href=\"\(link)\""), "\(page): \(link)")
    }
    let entry = site.text("frameworks/owasp-llm-2025/llm01.html")
    for text in ["E-1", "2 Nov 2026", "Passed", "M-1", "T-1", "Injected"] {
      #expect(entry.contains(text), "\(text)")
    }
  }

  @Test func theFrameworkSaysWhatIsMissingAndWhy() throws {
    let site = try Self.site()
    let page = site.text("frameworks/owasp-llm-2025/index.html")
    #expect(page.contains("No model is trained"))
    #expect(page.contains("Not considered"))
    let scoping = site.text("frameworks/genai-scoping/index.html")
    #expect(scoping.contains("scope 3: pre-trained models"))
  }

  /// A number is as many as the rows that it leads to.
  @Test func everyNumberLeadsToAsManyRows() throws {
    for site in [try Self.site(), try ExampleSite.built()] {
      var counted = 0
      for (path, markup) in site.pages where path.hasPrefix("frameworks/") {
        for (tag, text) in markup.texts(of: "a") {
          guard let number = Int(text.prefix { $0.isNumber }), let link = tag["href"],
            let place = Target(link, from: path),
            let section = site.section(place), !text.contains(".")
          else { continue }
          #expect(section == number, "\(path): \(text) at \(link)")
          counted += 1
        }
      }
      #expect(counted > 40)
    }
  }

  @Test func aLayerHoldsExactlyTheTechniquesThatThreatsName() throws {
    for (site, path) in [
      (try Self.site(), "shop/atlas-layer.json"), (try Self.site(), "shop/attack-layer.json"),
      (try ExampleSite.built(), "patient-assistant/atlas-layer.json"),
    ] {
      let text = try #require(site.files[path], "\(path)")
      let layer = try JSONValue.parse(text).get()
      let isATLAS = path.contains("atlas")
      #expect(layer["domain"]?.string == (isATLAS ? "atlas-atlas" : "enterprise-attack"))
      #expect(layer["versions"]?["layer"]?.string == "4.5")
      #expect(layer["name"]?.string?.isEmpty == false)
      let techniques = layer["techniques"]?.elements ?? []
      let ids = techniques.compactMap { $0["techniqueID"]?.string }
      let folder = path.prefix { $0 != "/" }
      let workspace = site.workspace
      let model = try #require(
        workspace.modelIndices.first { workspace[$0].id.value.folded == folder })
      let named = workspace.entities(of: model).flatMap { entity in
        (workspace[entity][Common.references] ?? []).map(\.value)
      }
      let used = Set(named.filter { $0.hasPrefix(isATLAS ? "AML.T0" : "T1") })
      #expect(ids == used.sorted())
      for technique in techniques {
        let score = try #require(technique["score"]?.integer)
        #expect((0...4).contains(score))
        #expect(technique["comment"]?.string?.isEmpty == false)
      }
    }
  }

  @Test func theScoreIsTheWorstThatIsNotSettled() throws {
    let layer = try JSONValue.parse(
      try #require(try Self.site().files["shop/atlas-layer.json"])
    ).get()
    let scores = (layer["techniques"]?.elements ?? []).map {
      ($0["techniqueID"]?.string ?? "") + " " + String($0["score"]?.integer ?? -1)
    }
    // T-1 is high and in treatment, T-3 is not applicable.
    #expect(scores == ["AML.T0020 0", "AML.T0051.001 3"])
    let links = layer["techniques"]?[1]?["links"]?[0]
    #expect(links?["url"]?.string == "https://example.org/models/shop/threats/t-1.html")
  }

  @Test func theSitemapHoldsExactlyThePages() throws {
    let site = try Self.site()
    let lines = site.text("sitemap.xml").split(separator: "\n")
    let pages = lines.filter { $0.hasPrefix("<url>") }.compactMap {
      $0.split(separator: "<loc>").last?.split(separator: "</loc>").first.map(String.init)
    }
    let base = "https://example.org/models/"
    let expected = site.files.keys.filter { $0.hasSuffix(".html") && $0 != "404.html" }
      .filter { $0 != "shop/threats/t-0.html" }.map { base + $0 }.sorted()
    #expect(pages == expected)
    #expect(
      lines.filter { $0.hasPrefix("<url>") }.allSatisfy {
        $0.hasSuffix("<lastmod>2026-11-21</lastmod></url>")
      })
    #expect(
      site.text("shop/index.html")
        .contains("<link rel=\"canonical\" href=\"https://example.org/models/shop/index.html\">"))
  }

  @Test func withoutABaseAddressThereIsNoSitemap() throws {
    let site = try ExampleSite.built()
    #expect(site.files["sitemap.xml"] == nil)
    #expect(!site.text("index.html").contains("canonical"))
  }

  @Test func theTableHasAChainALineAndRunsNoFormula() throws {
    let site = try Self.site()
    let lines = site.text("frameworks/owasp-llm-2025/index.csv").split(separator: "\r\n")
    let chain = lines.filter { $0.contains("E-1") }
    #expect(chain.count == 1)
    #expect(chain.first?.contains("covered") == true)
    #expect(chain.first?.contains("2026-11-02,passed") == true)
    #expect(lines.contains { $0.contains("LLM04:2025") && $0.contains("considered") })
    #expect(lines.contains { $0.contains("LLM02:2025") && $0.contains("not considered") })
    #expect(chain.first?.contains(",'=1+1,") == true)
  }

  @Test func everyLinkOfTheirsLeadsSomewhere() throws {
    #expect(deadLinks(of: try Self.site()) == [])
  }

  @Test func aSecretLeavesNoTraceInTheEditionForThePublic() throws {
    let folder = try Self.workspace()
    let site = try BuiltSite(of: folder.path, audience: .public, keepsGoing: true)
    #expect(site.files["frameworks/owasp-llm-2025/llm01.html"] != nil)
    #expect(site.files["frameworks/cwe/cwe-1004.html"] == nil)
    for path in site.files.keys where path.hasPrefix("frameworks/") || path.hasSuffix("layer.json")
    {
      let text = site.text(path)
      #expect(!text.contains("Hush") && !text.contains("T1566"), "\(path)")
    }
    #expect(site.files["shop/attack-layer.json"] == nil)
    #expect(deadLinks(of: site) == [])
  }

  /// Where more is mapped to an entry than one page can tell, the page is a list by model.
  @Test func hundredsOfThreatsAreToldModelByModel() throws {
    let folder = try TemporaryFolder()
    try folder.write("threatpress.yml", "title: Many\n")
    for model in 1...2 {
      let threats = (1...160).map { number in
        "```threat T-\(number)\ntitle: Way \(number)\nreferences: [CWE-77]\n```\n"
      }
      try folder.write(
        "m\(model).md", "---\nmodel: m\(model)\n---\n\n" + threats.joined(separator: "\n"))
    }
    let site = try BuiltSite(of: folder.path, keepsGoing: true)
    let page = PageMarkup(site.files["frameworks/cwe/cwe-77.html"] ?? [])
    #expect(site.section(Target("#models", from: "frameworks/cwe/cwe-77.html")) == 2)
    #expect(page.texts(of: "a").count { $0.text.hasPrefix("T-") } == 320)
    #expect(deadLinks(of: site) == [])
  }

  private static func site() throws -> BuiltSite { try once.get() }

  private static let once = Result {
    let folder = try workspace()
    return try BuiltSite(of: folder.path, keepsGoing: true)
  }

  private static func workspace() throws -> TemporaryFolder {
    let folder = try TemporaryFolder()
    try folder.write(
      "threatpress.yml", "title: Shop\nbase-url: https://example.org/models\n")
    try folder.write("shop.md", shop)
    return folder
  }

  private static let shop = """
    ---
    model: shop
    title: Shop
    frameworks: [stride, owasp-llm-2025, owasp-top-10-2025, mitre-atlas, nist-csf-2.0]
    considered:
      LLM04:2025: No model is trained, see [[M-1]]
      GV: Kept elsewhere
    ai: { scope: 3 }
    ---

    # Shop

    ```dataflow D-1
    title: Asking
    elements:
      buyer: { type: actor, name: Buyer, considered: { repudiation: nothing is promised } }
      helper: { type: model, name: Helper }
    flows:
      ask: { from: buyer, to: helper, name: Question }
    ```

    ```threat T-1
    title: Injected
    targets: [helper]
    stride: [spoofing]
    references: [LLM01:2025, AML.T0051.001, CWE-77]
    risk: { severity: high }
    status: in-treatment
    mitigations: [M-1]
    formerly: [T-0]
    ```

    ```threat T-2
    title: Hush
    audience: internal
    targets: [helper]
    references: [T1566.001, CWE-1004]
    ```

    ```threat T-3
    title: Rendered
    targets: [helper]
    references: [LLM05:2025, AML.T0020]
    status: not-applicable
    because: answers are never rendered
    ```

    ```mitigation M-1
    title: =1+1
    status: implemented
    references: [PR.AA-05]
    ```

    ```evidence E-1
    title: Tried
    verifies: [M-1]
    result: passed
    date: 2026-11-02
    ```
    """
}

/// Where a link leads: a page, and an element on it.
private struct Target {
  let path: String
  let anchor: String

  init(path: String, anchor: String) {
    self.path = path
    self.anchor = anchor
  }

  init?(_ link: String, from page: String) {
    let parts = link.split(separator: "#", maxSplits: 1, omittingEmptySubsequences: false)
    guard parts.count == 2,
      let target = parts[0].isEmpty ? page : resolved(String(parts[0]), from: page)
    else { return nil }
    self.init(path: target, anchor: String(parts[1]))
  }
}

extension BuiltSite {
  /// How many rows the tables of a section have.
  fileprivate func section(_ target: Target?) -> Int? {
    guard let target, let bytes = files[target.path] else { return nil }
    let tags = PageMarkup(bytes).tags
    guard let start = tags.firstIndex(where: { $0["id"] == target.anchor }),
      ["section", "tbody"].contains(tags[start].name)
    else { return nil }
    var depth = 0
    var rows = 0
    var isInBody = false
    for tag in tags[start...] {
      if tag.name == tags[start].name { depth += tag.isEnd ? -1 : 1 }
      if tag.name == "tbody" { isInBody = !tag.isEnd }
      if tag.name == "tr", !tag.isEnd, isInBody, tag["class"] != "grp" { rows += 1 }
      if depth == 0 { break }
    }
    return rows
  }
}

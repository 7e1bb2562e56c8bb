import Diagnostics
import Model
import Publishing
import TestSupport
import Testing

@testable import Driver

/// What the matrices show is what the model says, cell by cell, and nothing else.
@Suite struct MatrixTests {
  /// The example, and models that nobody wrote.
  static let sites = Result {
    try [ExampleSite.built()] + (1...6).map { try RandomModel(seed: $0).site() }
  }

  /// A threat of a category at a place.
  private struct Mention: Hashable, Comparable, CustomStringConvertible {
    let place: String
    let category: String
    let threat: String

    var description: String { "\(place) \(category) \(threat)" }

    static func < (lhs: Self, rhs: Self) -> Bool { lhs.description < rhs.description }
  }

  @Test(arguments: CategoryMethod.allCases)
  func everyThreatStandsInExactlyTheCellsOfItsLinks(method: CategoryMethod) throws {
    var pages = 0
    for site in try Self.sites.get() {
      let workspace = site.workspace
      for model in workspace.modelIndices {
        let path = workspace.address(of: .coverage(model, method)).path
        guard let bytes = site.files[path] else { continue }
        pages += 1
        let shown = mentions(in: MatrixMarkup(PageMarkup(bytes), tableClass: "matrix"), method)
        #expect(shown.count == Set(shown).count, "\(path)")
        #expect(shown.sorted() == linked(in: model, of: workspace, method).sorted(), "\(path)")
      }
    }
    #expect(pages >= 6)
  }

  private func mentions(in markup: MatrixMarkup, _ method: CategoryMethod) -> [Mention] {
    markup.rows.filter { $0.anchor.hasPrefix("r-") }.flatMap { row in
      zip(method.categories, row.cells.dropFirst()).flatMap { category, cell in
        cell.links.filter { $0.contains("threats/") }.map { link in
          Mention(
            place: String(row.anchor.dropFirst(2)), category: category.word, threat: fileName(link))
        }
      }
    }
  }

  /// What the links of the model and the keys of its threats say, without any matrix.
  private func linked(
    in model: ModelIndex, of workspace: Workspace, _ method: CategoryMethod
  ) -> [Mention] {
    workspace.links.all.filter { link in
      link.relation == .targets && workspace.model(of: link.target) == model
        && [.element, .flow].contains(workspace[link.target].kind)
    }.flatMap { link -> [Mention] in
      let threat = workspace[link.source]
      let words: Set<String> =
        switch method {
        case .stride: Set((threat[Threat.stride] ?? []).map(\.value.rawValue))
        case .linddun: Set((threat[Threat.linddun] ?? []).map(\.value.rawValue))
        }
      return words.map {
        Mention(
          place: workspace[link.target].id.value.folded, category: $0,
          threat: threat.id.value.folded)
      }
    }
  }

  @Test func aGapIsWhereACategoryAppliesAndNothingIsSaid() throws {
    let site = try RandomModel(seed: 1).site()
    let path = "m/coverage/stride.html"
    let markup = MatrixMarkup(PageMarkup(site.files[path] ?? []), tableClass: "matrix")
    let rows = markup.rows.filter { $0.anchor.hasPrefix("r-") }
    #expect(rows.count == RandomModel.places)
    for row in rows {
      let id = String(row.anchor.dropFirst(2))
      let applying = RandomModel.applying(to: id)
      for (category, cell) in zip(CategoryMethod.stride.categories, row.cells.dropFirst()) {
        let isSaid =
          cell.links.contains { $0.contains("threats/") } || cell.text.contains("because")
        let isGap = cell.style == "hole"
        #expect(
          isGap == (applying.contains(category.word) && !isSaid), "\(id) \(category.word)")
        #expect(isGap == cell.links.contains("#g-\(id)"), "\(id) \(category.word)")
      }
    }
    let gaps = rows.flatMap(\.cells).count { $0.style == "hole" }
    #expect(gaps > 0)
    #expect(site.text(path).contains("<a class=\"n\" href=\"#gaps\">\(gaps)</a>"))
  }

  @Test func aFileHoldsTheSameCellsAsItsPage() throws {
    for site in try Self.sites.get() {
      for path in site.files.keys.sorted() where path.hasSuffix("coverage/stride.csv") {
        let file = try #require(CSVFile(site.files[path] ?? []), "\(path)")
        let page = String(path.dropLast("csv".count)) + "html"
        let markup = MatrixMarkup(PageMarkup(site.files[page] ?? []), tableClass: "matrix")
        let rows = markup.rows.filter { $0.anchor.hasPrefix("r-") }
        #expect(file["Id"].map { "r-\($0.lowercased())" } == rows.map(\.anchor), "\(path)")
        for (line, row) in zip(file.rows, rows) {
          for (cell, shown) in zip(line.dropFirst(6), row.cells.dropFirst()) {
            #expect((cell == "gap") == (shown.style == "hole"), "\(path) \(row.anchor)")
            let ids = cell.split(separator: "; ").prefix { !$0.hasPrefix("considered: ") }
              .filter { $0.contains("-") && !$0.contains(" ") }
            let linked = shown.links.filter { $0.contains("threats/") }.map { fileName($0) }
            #expect(ids.map { fileName($0.lowercased()) } == linked, "\(path) \(row.anchor)")
          }
        }
      }
    }
  }

  @Test(arguments: Trace.allCases)
  func aTraceShowsEveryLinkOnceOnItsPageAndInItsFile(trace: Trace) throws {
    var pages = 0
    for site in try Self.sites.get() {
      let workspace = site.workspace
      for model in workspace.modelIndices {
        let path = workspace.address(of: .trace(model, trace)).path
        guard let bytes = site.files[path] else { continue }
        pages += 1
        let expected = pairs(of: trace, in: model, of: workspace).sorted()
        let file = try #require(CSVFile(site.files[path.replacing(".html", with: ".csv")] ?? []))
        let listed = file.rows.filter { !$0[1].isEmpty && !$0[3].isEmpty }
        #expect(listed.map { "\($0[1]) \($0[3])" }.sorted() == expected, "\(path)")
        let markup = PageMarkup(bytes)
        let matrix = MatrixMarkup(markup, tableClass: "trace")
        let list = MatrixMarkup(markup, tableClass: "dense")
        #expect(!matrix.rows.isEmpty || !list.rows.isEmpty, "\(path)")
        if !matrix.rows.isEmpty {
          #expect(marks(in: matrix) == expected.count, "\(path)")
        }
        if !list.rows.isEmpty {
          let links = list.rows.flatMap { $0.cells.dropFirst().flatMap(\.links) }
          #expect(links.count == expected.count, "\(path)")
        }
      }
    }
    #expect(pages >= 6)
  }

  private func marks(in matrix: MatrixMarkup) -> Int {
    let rows = matrix.rows.dropFirst().filter { $0.cells.first?.text != "Linked with nothing" }
    return rows.reduce(0) { $0 + $1.cells.dropFirst().count { !$0.text.isEmpty } }
  }

  private func pairs(of trace: Trace, in model: ModelIndex, of workspace: Workspace) -> [String] {
    func name(_ entity: EntityIndex) -> String {
      workspace.model(of: entity) == model
        ? workspace[entity].id.value.text : workspace.qualifiedID(of: entity)
    }
    return workspace.links.all.compactMap { link in
      switch (trace, link.relation) {
      case (.threatsMitigations, .mitigates), (.mitigationsEvidence, .verifies):
        workspace.model(of: link.target) == model
          ? "\(name(link.target)) \(name(link.source))" : nil
      case (.threatsAssets, .harms), (.threatsElements, .targets):
        workspace.model(of: link.source) == model && workspace[link.source].kind == .threat
          ? "\(name(link.source)) \(name(link.target))" : nil
      default: nil
      }
    }
  }

  @Test func aTraceOfManyColumnsIsAList() throws {
    let wide = try RandomModel(seed: 7, mitigations: 41).site()
    let path = "m/trace/threats-mitigations.html"
    #expect(!wide.text(path).contains("matrix trace"))
    #expect(wide.text(path).contains("Row by row"))
    let fitting = try RandomModel(seed: 7, mitigations: 40).site()
    #expect(fitting.text(path).contains("matrix trace"))
    #expect(fitting.text(path).contains("noprint"))
  }

  @Test func everyRuleThatATraceNamesIsOne() throws {
    let rules = Set(RuleCatalogue.all.sorted.map(\.name))
    for site in try Self.sites.get() {
      let workspace = site.workspace
      for entity in workspace.entityIndices {
        for trace in Trace.allCases {
          guard case .gap(let rule?) = workspace.absence(of: entity, in: trace) else { continue }
          #expect(rules.contains(rule), "\(rule)")
        }
      }
    }
  }

  private func fileName(_ link: String) -> String {
    let name = link.split(separator: "/").last ?? ""
    return String(name.hasSuffix(".html") ? name.dropLast(".html".count) : name)
  }
}

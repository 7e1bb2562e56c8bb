internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The gaps of a matrix by category and by place, with how each is answered; nothing, where
  /// there are none.
  func gaps(_ matrix: CoverageMatrix, on address: Address) -> CoverageGaps? {
    guard matrix.count(.gap) > 0 else { return nil }
    let categories = matrix.method.categories
    return CoverageGaps(
      categories: categories.enumerated().compactMap { number, category in
        let places = matrix.rows.filter { $0.cells[number].state == .gap }.map(\.place)
        guard !places.isEmpty else { return nil }
        return CoverageGaps.Category(
          anchor: anchor(of: category), title: category.title,
          meaning: "\(capitalised(category.summary)).",
          places: places.map { way(to: $0, on: address) })
      },
      places: matrix.rows.compactMap { row in
        let missing = zip(categories, row.cells).filter { $0.1.state == .gap }.map(\.0)
        return missing.isEmpty ? nil : answer(missing, at: row.place, on: address)
      })
  }

  /// What a link to the gaps of a category ends in; no id of an entity begins so.
  func anchor(of category: ThreatCategory) -> String { "c-\(category.word)" }

  /// The way from a gap to how it is answered.
  private func way(to place: EntityIndex, on address: Address) -> LinkText {
    let name = nameLink(to: place, on: address)
    return LinkText(
      name.link.text, to: LinkTarget(compiled: "#g-\(workspace[place].id.value.folded)"),
      isID: name.link.isID)
  }

  private func answer(
    _ missing: [ThreatCategory], at place: EntityIndex, on address: Address
  ) -> CoverageGaps.Place {
    let name = nameLink(to: place, on: address)
    let id = workspace[place].id
    let hasReasons = workspace[place][Element.considered]?.entries.isEmpty == false
    let reasons = missing.map { "\($0.word): \"…\"" }.joined(separator: ", ")
    return CoverageGaps.Place(
      anchor: "g-\(id.value.folded)", listAnchor: "l-\(id.value.folded)", link: name.link,
      title: name.title, categories: missing.map(\.title), source: sourceLink(id.span),
      answer: "\(Element.considered.spec.name): { \(hasReasons ? "…, " : "")\(reasons) }")
  }

  /// What was considered and found empty, with the reasons.
  func considered(_ matrix: CoverageMatrix, on address: Address) -> [TableSection] {
    let categories = matrix.method.categories
    let rows = matrix.rows.flatMap { row in
      zip(categories, row.cells).compactMap { category, cell -> DataTable.Row? in
        guard cell.state == .considered, let reason = cell.considered else { return nil }
        let name = nameLink(to: row.place, on: address)
        return DataTable.Row(cells: [
          .item(name.link, name.title), .text(category.title),
          .prose(html(reason, of: row.place, on: address)),
        ])
      }
    }
    guard !rows.isEmpty else { return [] }
    let table = DataTable(
      caption: "Considered and found empty",
      columns: ["Element or flow", "Category", "Why nothing is here"].map {
        DataTable.Column(title: $0)
      }, rows: rows)
    return [TableSection(anchor: "considered", title: "Considered and found empty", table: table)]
  }

  /// Which categories apply to which shape, and which elements of the model have it.
  func applicability(_ matrix: CoverageMatrix, on address: Address) -> TableSection {
    let places = Dictionary(grouping: matrix.rows, by: \.shape)
    let rows = DiagramShape.allCases.compactMap { shape -> DataTable.Row? in
      guard let here = places[shape] else { return nil }
      let applying = matrix.method.categories.filter {
        matrix.method.applicability.applies($0, to: shape)
      }
      return DataTable.Row(cells: [
        .text(capitalised(shape.rawValue)),
        .text(shape.types.map(\.rawValue).joined(separator: ", ")),
        .text(applying.map(\.title).joined(separator: ", ")),
        .links(here.map { nameLink(to: $0.place, on: address).link }),
      ])
    }
    let table = DataTable(
      caption: matrix.method.applicability.source + ".", showsCaption: true,
      columns: ["Shape", "Written as", "Categories that apply", "Here"].map {
        DataTable.Column(title: $0)
      }, rows: rows)
    return TableSection(anchor: "applies", title: "What applies to what", table: table)
  }

  /// The threats that no row of the matrix holds.
  func notes(_ matrix: CoverageMatrix, on address: Address) -> [Sentence] {
    guard !matrix.elsewhere.isEmpty else { return [] }
    var pieces = [
      LinkText(plain: "Threats that strike at no element and no flow, so stand in no row: ")
    ]
    for (number, threat) in matrix.elsewhere.enumerated() {
      if number > 0 { pieces.append(LinkText(plain: ", ")) }
      pieces.append(idLink(to: threat, from: address))
    }
    return [Sentence(pieces + [LinkText(plain: ".")])]
  }
}

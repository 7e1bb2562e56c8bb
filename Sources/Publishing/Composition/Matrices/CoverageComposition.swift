internal import Diagnostics
internal import Model
internal import Templating

extension Composer {
  /// The matrix of a method: elements and flows by boundary, against the method's categories.
  func coveragePage(_ model: ModelIndex, _ method: CategoryMethod) -> CoveragePage {
    let page = Page.coverage(model, method)
    let address = standpoint(of: page)
    let matrix = workspace.coverage(method, of: model)
    let title = "\(method.title) by element"
    var heading = Heading(title: title)
    heading.kickers = kickers(matrix)
    heading.lead = lead(matrix)
    heading.tools = matrixTools(.coverage(model, method), in: model, on: address)
    return CoveragePage(
      frame: frame(
        page, title: title, model: model, question: .goingWrong,
        crumbs: crumbs(model, [LinkText(plain: title)], from: address)),
      heading: heading, method: method.title,
      columns: columns(matrix), groups: groups(matrix, in: model, on: address),
      hasOthers: matrix.rows.contains { !$0.uncategorised.isEmpty }, tellsGaps: tellsGaps,
      gapTotal: Count(matrix.count(.gap), at: LinkTarget(compiled: "#gaps")),
      gaps: tellsGaps ? gaps(matrix, on: address) : nil,
      tables: considered(matrix, on: address) + [applicability(matrix, on: address)],
      notes: notes(matrix, on: address))
  }

  /// Whether pages say what is missing. In an edition for the public nobody can tell whether what
  /// is missing is only internal.
  var tellsGaps: Bool { edition.audience == .internal }

  private func kickers(_ matrix: CoverageMatrix) -> [Heading.Kicker] {
    var kickers = [
      Heading.Kicker(label: "Coverage", value: matrix.method.title),
      Heading.Kicker(label: "Rows", value: String(matrix.rows.count)),
    ]
    if tellsGaps {
      kickers.append(
        Heading.Kicker(
          label: "Gaps", count: Count(matrix.count(.gap), at: LinkTarget(compiled: "#gaps"))))
    }
    kickers.append(
      Heading.Kicker(
        label: "Considered",
        count: Count(matrix.count(.considered), at: LinkTarget(compiled: "#considered"))))
    return kickers
  }

  private func lead(_ matrix: CoverageMatrix) -> Sentence {
    let gaps = matrix.count(.gap)
    let considered = matrix.count(.considered)
    let owed = matrix.rows.reduce(0) { $0 + $1.cells.count(where: \.isOwed) }
    var pieces: [LinkText] = []
    if tellsGaps {
      pieces =
        gaps == 0
        ? [LinkText(plain: "There is no gap in \(counted(owed, "cell", "cells")). ")]
        : [
          LinkText(counting: String(gaps), to: LinkTarget(compiled: "#gaps")),
          LinkText(
            plain: " of \(owed) cells \(gaps == 1 ? "is a gap" : "are gaps"): nobody has written a "
              + "threat, or said why there is none. "),
        ]
    }
    pieces.append(
      LinkText(plain: "\(counted(matrix.count(.threatened), "cell holds", "cells hold")) threats"))
    if considered > 0 {
      pieces += [
        LinkText(plain: ", "),
        LinkText(counting: String(considered), to: LinkTarget(compiled: "#considered")),
        LinkText(
          plain: considered == 1
            ? " was considered and found empty, with the reason."
            : " were considered and found empty, each with its reason."),
      ]
    } else {
      pieces.append(LinkText(plain: "."))
    }
    return Sentence(pieces)
  }

  private func columns(_ matrix: CoverageMatrix) -> [CoveragePage.Column] {
    matrix.method.categories.enumerated().map { number, category in
      let cells = matrix.rows.map { $0.cells[number] }
      let owed = cells.count(where: \.isOwed)
      let gaps = cells.count { $0.state == .gap }
      return CoveragePage.Column(
        letter: category.letter, title: category.title,
        gaps: Count(gaps, at: LinkTarget(compiled: "#\(anchor(of: category))")),
        answered: "\(owed - gaps) of \(owed)")
    }
  }

  private func groups(
    _ matrix: CoverageMatrix, in model: ModelIndex, on address: Address
  ) -> [CoveragePage.Group] {
    let hasBoundaries = !siblings(of: .boundary, in: model).isEmpty
    let rows = Dictionary(uniqueKeysWithValues: matrix.rows.map { ($0.place, $0) })
    return placeGroups(in: model).map { group in
      CoveragePage.Group(
        title: title(of: group, hasBoundaries: hasBoundaries, on: address),
        rows: group.places.compactMap { rows[$0] }.map { row($0, matrix, on: address) })
    }
  }

  private func title(
    of group: PlaceGroup, hasBoundaries: Bool, on address: Address
  ) -> LinkText {
    switch group.sort {
    case .within(let chain):
      guard let inner = chain.last else {
        return LinkText(plain: hasBoundaries ? "Outside every boundary" : "Elements")
      }
      let outer = chain.dropLast().reversed().map { workspace[$0].title }
      return LinkText(
        workspace[inner].title, to: target(.entity(inner), from: address),
        note: outer.isEmpty ? nil : "in \(outer.joined(separator: ", in "))")
    case .crossing: return LinkText(plain: "Flows across a boundary")
    case .inside:
      return LinkText(plain: hasBoundaries ? "Flows inside one boundary" : "Flows")
    }
  }

  private func row(
    _ row: CoverageRow, _ matrix: CoverageMatrix, on address: Address
  ) -> CoveragePage.Row {
    let name = nameLink(to: row.place, on: address)
    let id = workspace[row.place].id.value.folded
    return CoveragePage.Row(
      anchor: "r-\(id)", link: name.link, title: name.title, about: about(row),
      cells: zip(row.cells, matrix.method.categories).map { cell, category in
        self.cell(cell, category, in: row, on: address)
      },
      others: row.uncategorised.map { stateLink(to: $0, at: row.place, on: address) },
      gaps: Count(
        row.cells.count { $0.state == .gap }, at: LinkTarget(compiled: "#l-\(id)")))
  }

  private func about(_ row: CoverageRow) -> String {
    let place = workspace[row.place]
    let what: String
    if place.kind == .flow {
      let ends = [Relation.from, .to].map { relation in
        workspace.targets(of: row.place, relation).first.map { workspace[$0].title } ?? "?"
      }
      what = ends.joined(separator: " → ")
    } else {
      what = place[Element.type]?.value.words ?? "no type"
    }
    return switch row.scope {
    case .owed: what
    case .outOfScope(let reason): "\(what); out of scope: \(reason.text)"
    case .refined(let below):
      "\(what); a level below: " + below.map { workspace[$0].title }.joined(separator: ", ")
    }
  }

  private func cell(
    _ cell: CoverageCell, _ category: ThreatCategory, in row: CoverageRow, on address: Address
  ) -> CoveragePage.Cell {
    let id = workspace[row.place].id.value.folded
    let isGap = cell.state == .gap && tellsGaps
    return CoveragePage.Cell(
      style: style(of: cell.state),
      threats: cell.threats.map { stateLink(to: $0, at: row.place, on: address) },
      reason: cell.considered.map { html($0, of: row.place, on: address) },
      gap: isGap
        ? CoveragePage.Gap(
          target: LinkTarget(compiled: "#g-\(id)"),
          name: "\(workspace[row.place].title), \(category.title)") : nil,
      blank: blank(cell.state))
  }

  private func style(of state: CoverageState) -> String? {
    switch state {
    case .threatened, .considered: nil
    case .gap: tellsGaps ? "hole" : "none"
    case .inapplicable, .outOfScope, .refined: "none"
    }
  }

  private func blank(_ state: CoverageState) -> String? {
    switch state {
    case .threatened, .considered: nil
    case .gap: tellsGaps ? nil : "nothing here"
    case .inapplicable: "not applicable by type"
    case .outOfScope: "out of scope"
    case .refined: "answered a level below"
    }
  }
}

extension ThreatCategory {
  /// The letter that experts say for it.
  var letter: String { String(title.prefix(1)) }
}

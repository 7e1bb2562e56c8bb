internal import Diagnostics
internal import Model
internal import Templating

/// Above so many columns a matrix is shown as a list, and above the lesser number it is too wide
/// for paper.
enum MatrixWidth {
  static let screen = 40
  static let paper = 12
}

extension Composer {
  /// What is linked with what, as a matrix where that can be read.
  func tracePage(_ model: ModelIndex, _ trace: Trace) -> TracePage {
    let page = Page.trace(model, trace)
    let address = workspace.address(of: page)
    let matrix = workspace.trace(trace, of: model)
    let gaps = tellsGaps ? gaps(matrix, trace, on: address) : []
    let columns = matrix.columns.count
    let isMatrix = columns <= MatrixWidth.screen
    let isWide = columns > MatrixWidth.paper
    var heading = Heading(title: trace.title)
    heading.lead = lead(gaps)
    heading.tools = matrixTools(.trace(model, trace), in: model, on: address)
    return TracePage(
      frame: frame(
        page, title: trace.title, model: model, question: .doingAbout,
        crumbs: crumbs(model, [LinkText(plain: trace.title)], from: address)),
      heading: heading, caption: trace.title, gaps: gaps,
      matrix: isMatrix ? table(matrix, trace, isWide: isWide, on: address) : nil,
      listHeading: isMatrix ? "The same, row by row" : "Row by row", columnTitle: trace.columnTitle,
      rowTitle: capitalised(trace.rowKind.noun),
      rows: isWide ? list(matrix, trace, on: address) : [])
  }

  private func lead(_ gaps: [TracePage.Gaps]) -> Sentence {
    var pieces = [LinkText(plain: "What is linked with what.")]
    for gap in gaps {
      pieces += [
        LinkText(plain: " \(gap.title): "),
        LinkText(counting: String(gap.links.count), to: LinkTarget(compiled: "#\(gap.anchor)")),
        LinkText(plain: "."),
      ]
    }
    return Sentence(pieces)
  }

  private func gaps(
    _ matrix: TraceMatrix, _ trace: Trace, on address: Address
  ) -> [TracePage.Gaps] {
    [
      ("gaps-rows", matrix.emptyRows, trace.rowGap),
      ("gaps-columns", matrix.emptyColumns, trace.columnGap),
    ]
    .flatMap { anchor, entities, title in
      var byRule: [String?: [EntityIndex]] = [:]
      for entity in entities {
        if case .gap(let rule) = workspace.absence(of: entity, in: trace) {
          byRule[rule, default: []].append(entity)
        }
      }
      let rules = byRule.keys.sorted { ($0 ?? "") > ($1 ?? "") }
      return rules.map { rule in
        TracePage.Gaps(
          anchor: rule == nil ? anchor : "\(anchor)-\(rule ?? "")", title: title,
          rule: rule.map { ruleLink(named: $0, from: address) },
          links: (byRule[rule] ?? []).map { link(to: $0, from: address) })
      }
    }
  }

  private func table(
    _ matrix: TraceMatrix, _ trace: Trace, isWide: Bool, on address: Address
  ) -> TraceTable {
    let empty = Set(matrix.emptyColumns)
    let rows = zip(matrix.rows, matrix.links).map { row, links in
      let name = nameLink(to: row, on: address)
      var cells: [Mark?] = Array(repeating: nil, count: matrix.columns.count)
      for column in links { cells[column] = mark(linking: row, with: matrix.columns[column]) }
      return TraceTable.Row(
        link: name.link, title: name.title,
        absence: links.isEmpty ? absence(of: row, in: trace) : nil, cells: cells)
    }
    let marks = Set(rows.flatMap(\.cells).compactMap { $0 })
    return TraceTable(
      corner: capitalised(trace.rowKind.noun),
      columns: matrix.columns.map { column in
        let name = nameLink(to: column, on: address)
        return TraceTable.Column(
          link: name.link, title: name.title,
          absence: empty.contains(column) ? absence(of: column, in: trace) : nil)
      },
      rows: rows, isWide: isWide,
      legend: marks.sorted { ($0.glyph.rawValue, $0.words) < ($1.glyph.rawValue, $1.words) })
  }

  private func list(_ matrix: TraceMatrix, _ trace: Trace, on address: Address) -> [TracePage.Row] {
    zip(matrix.rows, matrix.links).map { row, links in
      let name = nameLink(to: row, on: address)
      return TracePage.Row(
        link: name.link, title: name.title,
        absence: links.isEmpty ? absence(of: row, in: trace) : nil,
        items: links.map { column in
          StateLink(
            link: nameLink(to: matrix.columns[column], on: address).link,
            mark: mark(linking: row, with: matrix.columns[column]))
        })
    }
  }

  private func absence(of entity: EntityIndex, in trace: Trace) -> Mark? {
    guard tellsGaps else { return nil }
    return switch workspace.absence(of: entity, in: trace) {
    case .gap: Mark(.gap, "none", tone: .gap)
    case .settled(let reason): Mark(.notApplicable, "none: \(reason)", tone: .low)
    }
  }

  /// What a link says, in a word: how far the work is, where the threat stands, how much is at
  /// stake, whether it still holds.
  func mark(linking row: EntityIndex, with column: EntityIndex) -> Mark {
    switch (workspace[row].kind, workspace[column].kind) {
    case (.threat, .element), (.threat, .flow), (.threat, .boundary):
      return Mark(workspace.state(of: row, at: column).state)
    case (.element, .threat), (.flow, .threat), (.boundary, .threat):
      return Mark(workspace.state(of: column, at: row).state)
    case (.threat, .asset): return workspace.severity(of: row).map { Mark($0) } ?? .unrated
    case (.asset, .threat): return workspace.severity(of: column).map { Mark($0) } ?? .unrated
    default: return marks(of: column).first ?? marks(of: row).first ?? Mark(.verified, "Yes")
    }
  }
}

// MARK: Words

extension Trace {
  fileprivate var columnTitle: String {
    switch self {
    case .threatsMitigations: "Mitigations, and how far each is"
    case .threatsAssets: "Assets that it harms, and how severe it is now"
    case .mitigationsEvidence: "Evidence, and what it says"
    case .threatsElements: "Where it strikes, and where it stands there"
    }
  }

  fileprivate func columnNoun(_ number: Int) -> String {
    switch self {
    case .threatsMitigations: number == 1 ? "mitigation" : "mitigations"
    case .threatsAssets: number == 1 ? "asset" : "assets"
    case .mitigationsEvidence: number == 1 ? "piece of evidence" : "pieces of evidence"
    case .threatsElements: number == 1 ? "element or flow" : "elements and flows"
    }
  }

  fileprivate var rowGap: String {
    switch self {
    case .threatsMitigations: "Threats without a mitigation"
    case .threatsAssets: "Threats without an asset"
    case .mitigationsEvidence: "Mitigations in place without evidence"
    case .threatsElements: "Threats without a target"
    }
  }

  fileprivate var columnGap: String {
    switch self {
    case .threatsMitigations: "Mitigations that address no threat"
    case .threatsAssets: "Assets that no threat harms"
    case .mitigationsEvidence: "Evidence that verifies nothing"
    case .threatsElements: "Elements and flows at which nothing strikes and nothing was considered"
    }
  }
}

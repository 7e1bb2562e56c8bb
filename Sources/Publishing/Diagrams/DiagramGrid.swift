/// The diagram as a table: each node in a cell of its own, each boundary a rectangle of cells.
///
/// Graphviz says where nodes would like to be; putting them into rows and columns is what makes a
/// picture calm, and what lets every later step speak of order instead of distance.
struct DiagramGrid {
  /// A place in the table.
  struct Cell: Hashable {
    var column: Int
    var row: Int

    subscript(axis: Axis) -> Int { axis == .x ? column : row }
  }

  /// The cells of all nodes, followed by one for each empty boundary.
  let cells: [Cell]
  let columns: Int
  let rows: Int
  /// The cells within each boundary.
  let spans: [GridSpan]

  /// `nil` if the layout is not one of this diagram.
  init?(_ spec: DiagramSpec, at layout: DiagramLayout, nesting: DiagramNesting) {
    let homes = spec.nodes.map(\.boundary) + nesting.empty.map(Optional.some)
    guard layout.centers.count == homes.count else { return nil }
    let rankAxis: Axis = spec.direction == .right ? .x : .y
    let territory = Territory(homes: homes, nesting: nesting)
    let ranks = Self.ranks(of: layout.centers.map { $0[rankAxis] })
    let reach = spec.direction == .right ? 96.0 : 176.0
    let lanes = LaneMerging(
      places: layout.centers.map { $0[rankAxis.other] }, ranks: ranks, territory: territory
    ).merged(within: reach)
    let improvement = GridImprovement(spec, ranks: ranks, territory: territory)
    cells = zip(ranks, improvement.improved(lanes)).map { rank, lane in
      rankAxis == .x ? Cell(column: rank, row: lane) : Cell(column: lane, row: rank)
    }
    columns = (cells.map(\.column).max() ?? 0) + 1
    rows = (cells.map(\.row).max() ?? 0) + 1
    spans = territory.spans(of: cells)
  }

  /// Numbers the distinct values in their order; values within rounding of each other are one.
  private static func ranks(of values: [Double]) -> [Int] {
    var ranks = Array(repeating: 0, count: values.count)
    var rank = -1
    var last = -Double.infinity
    for index in values.indices.sorted(by: { (values[$0], $0) < (values[$1], $1) }) {
      if values[index] - last > 2 {
        rank += 1
        last = values[index]
      }
      ranks[index] = rank
    }
    return ranks
  }
}

/// A rectangle of cells.
struct GridSpan: Hashable {
  var columns: ClosedRange<Int>
  var rows: ClosedRange<Int>

  init(_ cell: DiagramGrid.Cell) {
    columns = cell.column...cell.column
    rows = cell.row...cell.row
  }

  subscript(axis: Axis) -> ClosedRange<Int> { axis == .x ? columns : rows }

  func contains(_ cell: DiagramGrid.Cell) -> Bool {
    columns.contains(cell.column) && rows.contains(cell.row)
  }

  func overlaps(_ other: GridSpan) -> Bool {
    columns.overlaps(other.columns) && rows.overlaps(other.rows)
  }

  mutating func include(_ cell: DiagramGrid.Cell) {
    columns = min(columns.lowerBound, cell.column)...max(columns.upperBound, cell.column)
    rows = min(rows.lowerBound, cell.row)...max(rows.upperBound, cell.row)
  }
}

/// Who belongs in which boundary, and whether a table respects it.
struct Territory {
  /// The innermost boundary of each item.
  let homes: [Int?]
  let nesting: DiagramNesting

  /// The rectangle of cells that each boundary needs. Every boundary holds an item, because empty
  /// ones were given one.
  func spans(of cells: [DiagramGrid.Cell]) -> [GridSpan] {
    var spans = Array(repeating: GridSpan?.none, count: nesting.chains.count)
    for (cell, home) in zip(cells, homes) {
      for boundary in home.map({ nesting.chains[$0] }) ?? [] {
        spans[boundary]?.include(cell)
        if spans[boundary] == nil { spans[boundary] = GridSpan(cell) }
      }
    }
    return spans.map { $0 ?? GridSpan(DiagramGrid.Cell(column: 0, row: 0)) }
  }

  /// Whether no cell is taken twice, no stranger stands in a boundary, and no two boundaries
  /// overlap but those that nest.
  func isRespected(by cells: [DiagramGrid.Cell]) -> Bool {
    guard Set(cells).count == cells.count else { return false }
    let spans = spans(of: cells)
    for (boundary, span) in spans.enumerated() {
      for (cell, home) in zip(cells, homes)
      where span.contains(cell) && !nesting.surrounds(boundary, inner: home) {
        return false
      }
      for other in spans.indices.dropFirst(boundary + 1)
      where nesting.areApart(boundary, other) && span.overlaps(spans[other]) {
        return false
      }
    }
    return true
  }
}

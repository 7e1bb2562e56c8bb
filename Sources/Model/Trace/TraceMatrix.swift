internal import Diagnostics

/// What is linked with what, row by row.
package struct TraceMatrix: Sendable {
  package let rows: [EntityIndex]
  package let columns: [EntityIndex]
  /// For each row the places of its columns, in order.
  package let links: [[Int]]
}

extension TraceMatrix {
  /// The columns that no row is linked with.
  package var emptyColumns: [EntityIndex] {
    let linked = Set(links.joined())
    return columns.indices.filter { !linked.contains($0) }.map { columns[$0] }
  }

  /// The rows that are linked with no column.
  package var emptyRows: [EntityIndex] {
    zip(rows, links).filter { $0.1.isEmpty }.map(\.0)
  }
}

extension Workspace {
  /// The links of a model that answer a question of traceability, everything in the order of ids;
  /// what lies in other models comes last.
  package func trace(_ trace: Trace, of model: ModelIndex) -> TraceMatrix {
    let rows = entities(of: model, trace.rowKind).sorted { precedes($0, $1) }
    let own = trace.columnKinds.flatMap { kind in
      entities(of: model, kind).sorted { precedes($0, $1) }
    }
    let linked = rows.map { row in
      trace.runsFromColumn ? sources(of: row, trace.relation) : targets(of: row, trace.relation)
    }
    let others = Set(linked.joined()).subtracting(own).sorted {
      (qualifiedID(of: $0), $0) < (qualifiedID(of: $1), $1)
    }
    let columns = own + others
    let places = Dictionary(uniqueKeysWithValues: zip(columns, columns.indices))
    return TraceMatrix(
      rows: rows, columns: columns, links: linked.map { $0.compactMap { places[$0] }.sorted() })
  }

  private func precedes(_ one: EntityIndex, _ other: EntityIndex) -> Bool {
    self[one].id.value < self[other].id.value
  }
}

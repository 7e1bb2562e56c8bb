internal import Diagnostics

/// What a view shows.
package struct Listing: Sendable {
  package let kind: Kind
  package let form: ListViewForm
  /// The columns of a table.
  package let columns: [ResolvedPath]
  /// What stands across the top of a matrix.
  package let against: ResolvedPath?
  /// Which risk a heat-map shows.
  package let moment: RiskMoment
  package let entities: [EntityIndex]
}

extension Workspace {
  /// What a view shows, of its own model, or of all where it belongs to none.
  ///
  /// - Returns: `nil` for a view that shows nothing that can be understood; why is reported where
  ///   the view is read.
  package func listing(of view: EntityIndex) -> Listing? {
    let fields = self[view]
    let settings = LoweringSettings(configuration)
    guard let kind = fields[ListView.show].flatMap({ Kind(rawValue: $0.value) }) else { return nil }
    var filter: ResolvedExpression?
    if let text = fields[ListView.filter]?.value {
      guard let expression = Expression.parse(text).expression,
        let resolved = ResolvedExpression.resolve(expression, for: kind, settings).expression
      else { return nil }
      filter = resolved
    }
    let sorts = (fields[ListView.sort] ?? []).flatMap {
      ResolvedSort.resolve($0.value, for: kind, settings).sorts
    }
    let columns = (fields[ListView.columns] ?? []).flatMap {
      ResolvedPath.resolveAll($0.value, for: kind, settings).paths
    }
    let against = fields[ListView.against].flatMap {
      ResolvedPath.resolve($0.value, for: kind, settings).path
    }
    let standard = ResolvedPath.resolveAll("id, title", for: kind, settings).paths
    return Listing(
      kind: kind, form: fields[ListView.form]?.value ?? .table,
      columns: columns.isEmpty ? standard : columns, against: against,
      moment: fields[ListView.risk]?.value ?? .current,
      entities: select(kind, where: filter, sortedBy: sorts, of: model(of: view)))
  }
}

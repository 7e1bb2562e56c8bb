/// Which severity each likelihood and impact make together.
package struct RiskMatrix: Sendable, Hashable {
  /// The scale of both, from the least.
  package let levels: [String]
  /// A row for each likelihood, from the least; in it a severity for each impact.
  package let rows: [[RiskLevel]]

  package init(levels: [String], rows: [[RiskLevel]]? = nil) {
    self.levels = levels
    let fits = rows.map { $0.count == levels.count && $0.allSatisfy { $0.count == levels.count } }
    self.rows = fits == true ? rows ?? [] : Self.stepped(levels.count)
  }

  /// Five levels as most organisations draw them; other scales by the share of the way up.
  private static func stepped(_ count: Int) -> [[RiskLevel]] {
    if count == 5 { return fiveByFive }
    let top = Double(max(1, count - 1))
    return (0..<count).map { likelihood in
      (0..<count).map { impact in
        let row = Int((Double(likelihood) / top * 4).rounded())
        let column = Int((Double(impact) / top * 4).rounded())
        return fiveByFive[row][column]
      }
    }
  }

  private static let fiveByFive: [[RiskLevel]] = [
    [.low, .low, .low, .low, .medium],
    [.low, .low, .medium, .medium, .medium],
    [.low, .medium, .medium, .high, .high],
    [.low, .medium, .high, .high, .critical],
    [.medium, .medium, .high, .critical, .critical],
  ]

  /// The severity of a likelihood and an impact, as words of the scale.
  package func severity(likelihood: String, impact: String) -> RiskLevel? {
    guard let row = levels.firstIndex(of: likelihood), let column = levels.firstIndex(of: impact)
    else { return nil }
    return rows[row][column]
  }
}

extension Configuration {
  /// The configured matrix, or the default one for the configured scale.
  package var riskMatrix: RiskMatrix {
    let rows = fields[Self.matrix]?.items.map { row in
      row.items.compactMap { RiskLevel(rawValue: $0.text) }
    }
    return RiskMatrix(levels: levels, rows: rows)
  }
}

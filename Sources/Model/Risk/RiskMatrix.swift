internal import Diagnostics

/// Which severity each likelihood and impact make together.
package struct RiskMatrix: Sendable, Hashable {
  /// The scale of likelihood, from the least.
  package let likelihoods: [String]
  /// The scale of impact, from the least.
  package let impacts: [String]
  /// A row for each likelihood, from the least; in it a severity for each impact.
  package let rows: [[RiskLevel]]
  /// Whose matrix it is, if it is a known one.
  package let preset: RiskMatrixPreset?

  /// The matrix of a workspace's own scale; rows that do not fit it are left aside.
  package init(levels: [String], rows: [[RiskLevel]]? = nil) {
    likelihoods = levels
    impacts = levels
    preset = nil
    let fits = rows.map { $0.count == levels.count && $0.allSatisfy { $0.count == levels.count } }
    self.rows = fits == true ? rows ?? [] : Self.stepped(levels.count)
  }

  package init(_ preset: RiskMatrixPreset) {
    self.preset = preset
    likelihoods = preset.likelihoods
    impacts = preset.impacts
    rows = preset.rows
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

  /// The severity of a likelihood and an impact, as words of their scales.
  package func severity(likelihood: String, impact: String) -> RiskLevel? {
    guard let row = likelihoods.firstIndex(of: likelihood),
      let column = impacts.firstIndex(of: impact)
    else { return nil }
    return rows[row][column]
  }
}

extension RiskMatrix {
  /// The matrix that a configuration asks for, or the default one for its scale.
  init(_ value: FieldValue?, levels: [String]) {
    switch value {
    case .text(let name)?:
      if let preset = RiskMatrixPreset(rawValue: name.value) {
        self.init(preset)
      } else {
        self.init(levels: levels)
      }
    case let rows?:
      self.init(
        levels: levels,
        rows: rows.items.map { row in row.items.compactMap { RiskLevel(rawValue: $0.text) } })
    case nil: self.init(levels: levels)
    }
  }
}

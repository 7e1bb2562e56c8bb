internal import Model
internal import Templating

/// The threats of a register that are rated alike today.
struct RiskGroup {
  /// What they have in common.
  enum Rating: Hashable {
    case field(RiskMatrix.Field)
    /// By CVSS, OWASP's factors or a plain severity.
    case severity(RiskLevel)
    case unrated
    /// It does not apply, or another threat says the same: no risk of its own.
    case dismissed
  }

  let rating: Rating
  let threats: [EntityIndex]
}

extension RiskGroup.Rating {
  /// What a link to the group ends in.
  var anchor: String {
    switch self {
    case .field(let field): "now-\(field.likelihood + 1)-\(field.impact + 1)-rows"
    case .severity(let level): "rated-\(level.rawValue)"
    case .unrated: "not-rated"
    case .dismissed: "dismissed"
    }
  }
}

extension Composer {
  /// The threats of a model by their current risk, the greatest first.
  func riskGroups(of model: ModelIndex) -> [RiskGroup] {
    let groups = Dictionary(grouping: siblings(of: .threat, in: model), by: currentRating)
    return groups.map { RiskGroup(rating: $0.key, threats: worstFirst($0.value)) }
      .sorted { rank($0.rating).lexicographicallyPrecedes(rank($1.rating)) }
  }

  private func currentRating(of threat: EntityIndex) -> RiskGroup.Rating {
    let state = workspace.state(of: threat)
    if state == .notApplicable || state == .duplicate { return .dismissed }
    guard let rating = workspace.assessment(of: threat).current else { return .unrated }
    return workspace.matrix.field(of: rating).map { .field($0) } ?? .severity(rating.severity)
  }

  /// The severity of a group's threats, if they have one.
  func severity(of rating: RiskGroup.Rating) -> RiskLevel? {
    switch rating {
    case .field(let field): workspace.matrix.rows[field.likelihood][field.impact]
    case .severity(let level): level
    case .unrated, .dismissed: nil
    }
  }

  /// By severity, then by how much likelihood and impact come to, the greater impact first.
  private func rank(_ rating: RiskGroup.Rating) -> [Int] {
    switch rating {
    case .field(let field):
      [-order(severity(of: rating)), 0, -(field.likelihood + field.impact), -field.impact]
    case .severity: [-order(severity(of: rating)), 1]
    case .unrated: [1]
    case .dismissed: [2]
    }
  }

  private func order(_ level: RiskLevel?) -> Int {
    level.map { tint($0) } ?? 0
  }
}

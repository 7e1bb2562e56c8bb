internal import Model

/// What some rows of a table have in common, so that a number can lead to exactly those.
///
/// A group may have parts, such as the open ones among the critical threats; a part names its
/// group with one value more.
enum RowGroup: Sendable, Hashable {
  /// Threats by severity now; none for those that nobody rated.
  case severity(RiskLevel?, Progress? = nil)
  case progress(Progress, ProgressDetail? = nil)
  /// Threats or mitigations by who owns them; none for those that nobody owns.
  case owner(Kind, OwnerKey?)
  /// Threats by what they strike; none for those that strike nothing in particular.
  case target(EntityIndex?)
  case stride(Stride?, Progress? = nil)
  case linddun(Linddun?, Progress? = nil)
  /// Threats by what was decided; none for those that wait for a decision.
  case response(ThreatResponse?)
  /// Threats whose statement has all six parts, and the others.
  case statement(isComplete: Bool)
  /// Mitigations by how far they are; those in place by whether evidence in date shows it.
  case mitigation(MitigationStatus, isVerified: Bool? = nil)
  case evidence(EvidenceStanding)
  case assumption(AssumptionStatus?)
  /// Elements by the innermost boundary round them; none for those outside.
  case within(EntityIndex?)
  /// Elements or assets that some threat strikes or harms, and the others.
  case threatened(Kind, Bool)
  /// Flows that cross a boundary, and the others; those by whether a threat strikes them.
  case crossing(Bool, isThreatened: Bool? = nil)
  /// Flows by the boundaries that they cross; none for those that stay inside.
  case across(EntityIndex?)
  case classification(String?)
  case question(isOpen: Bool)
}

/// What a reader is told of a threat, in four words: the columns of the dashboard's table.
enum Progress: String, Sendable, CaseIterable {
  case open
  case inTreatment = "in-treatment"
  case accepted
  /// Resolved, not applicable or a duplicate.
  case settled

  init(_ state: ThreatState) {
    switch state {
    case .open: self = .open
    case .inTreatment: self = .inTreatment
    case .accepted: self = .accepted
    case .resolved, .notApplicable, .duplicate: self = .settled
    }
  }
}

/// What parts the threats of one progress.
enum ProgressDetail: String, Sendable, CaseIterable {
  /// Open at High or above, and open below that or not rated.
  case high = "high-or-above"
  case lower
  /// Accepted for longer than was said, and still in date.
  case ended
  case inDate = "in-date"
  case resolved
  case notApplicable = "not-applicable"
  case duplicate
}

/// An owner as anchors name them: "Clinical platform" and `clinical-platform` are the same.
struct OwnerKey: Sendable, Hashable {
  let text: String

  init(_ owner: String) {
    text = anchorWord(owner)
  }
}

/// Letters and digits in lower case, with one hyphen for whatever stands between them.
func anchorWord(_ words: String) -> String {
  words.lowercased().split { !$0.isLetter && !$0.isNumber }.joined(separator: "-")
}

extension RowGroup {
  /// The table in which it stands.
  var order: RowOrder {
    switch self {
    case .severity: .threatsBySeverity
    case .progress: .threatsByStatus
    case .owner(.mitigation, _): .mitigationsByOwner
    case .owner: .threatsByOwner
    case .target: .threatsByTarget
    case .stride: .threatsByStride
    case .linddun: .threatsByLinddun
    case .response: .threatsByResponse
    case .statement: .threatsByStatement
    case .mitigation: .mitigationsByStatus
    case .evidence: .evidenceByState
    case .assumption: .assumptionsByStatus
    case .within: .elementsByBoundary
    case .threatened(.asset, _): .assetsByThreats
    case .threatened: .elementsByThreats
    case .crossing: .flowsByCrossing
    case .across: .flowsByBoundary
    case .classification: .assetsByClassification
    case .question: .questionsByState
    }
  }

  /// The group that this is a part of; nothing for a whole group.
  var whole: RowGroup? {
    switch self {
    case .severity(let level, .some): .severity(level)
    case .progress(let progress, .some): .progress(progress)
    case .stride(let category, .some): .stride(category)
    case .linddun(let category, .some): .linddun(category)
    case .mitigation(let status, isVerified: .some): .mitigation(status)
    case .crossing(let crosses, isThreatened: .some): .crossing(crosses)
    case .severity, .progress, .owner, .target, .stride, .linddun, .response, .statement,
      .mitigation, .evidence, .assumption, .within, .threatened, .crossing, .across,
      .classification, .question:
      nil
    }
  }
}

package import Model

/// A way to see all entities of a kind in groups; each is a copy of their table at an address of
/// its own.
package enum RowOrder: String, Sendable, Hashable, CaseIterable {
  case threatsBySeverity, threatsByStatus, threatsByOwner, threatsByTarget
  case threatsByStride, threatsByLinddun, threatsByResponse, threatsByStatement
  case mitigationsByStatus, mitigationsByOwner
  case evidenceByState
  case assumptionsByStatus
  case elementsByBoundary, elementsByThreats
  case flowsByCrossing, flowsByBoundary
  case assetsByClassification, assetsByThreats
  case questionsByState
}

extension RowOrder {
  /// What is grouped.
  package var kind: Kind {
    switch self {
    case .threatsBySeverity, .threatsByStatus, .threatsByOwner, .threatsByTarget,
      .threatsByStride, .threatsByLinddun, .threatsByResponse, .threatsByStatement:
      .threat
    case .mitigationsByStatus, .mitigationsByOwner: .mitigation
    case .evidenceByState: .evidence
    case .assumptionsByStatus: .assumption
    case .elementsByBoundary, .elementsByThreats: .element
    case .flowsByCrossing, .flowsByBoundary: .flow
    case .assetsByClassification, .assetsByThreats: .asset
    case .questionsByState: .question
    }
  }

  /// What the groups differ in, in a word: what the address ends in.
  package var word: String {
    switch self {
    case .threatsBySeverity: "severity"
    case .threatsByStatus, .mitigationsByStatus, .assumptionsByStatus: "status"
    case .threatsByOwner, .mitigationsByOwner: "owner"
    case .threatsByTarget: "target"
    case .threatsByStride: "stride"
    case .threatsByLinddun: "linddun"
    case .threatsByResponse: "response"
    case .threatsByStatement: "statement"
    case .evidenceByState, .questionsByState: "state"
    case .elementsByBoundary, .flowsByBoundary: "boundary"
    case .elementsByThreats, .assetsByThreats: "threats"
    case .flowsByCrossing: "crossing"
    case .assetsByClassification: "classification"
    }
  }

  /// The same for people.
  var title: String {
    switch self {
    case .threatsByStride, .threatsByLinddun: word.uppercased()
    case .threatsBySeverity, .threatsByStatus, .threatsByOwner, .threatsByTarget,
      .threatsByResponse, .threatsByStatement, .mitigationsByStatus, .mitigationsByOwner,
      .evidenceByState, .assumptionsByStatus, .elementsByBoundary, .elementsByThreats,
      .flowsByCrossing, .flowsByBoundary, .assetsByClassification, .assetsByThreats,
      .questionsByState:
      word
    }
  }

  /// Whether something can stand in more than one group.
  var repeatsRows: Bool {
    switch self {
    case .threatsByTarget, .threatsByStride, .threatsByLinddun, .flowsByBoundary: true
    case .threatsBySeverity, .threatsByStatus, .threatsByOwner, .threatsByResponse,
      .threatsByStatement, .mitigationsByStatus, .mitigationsByOwner, .evidenceByState,
      .assumptionsByStatus, .elementsByBoundary, .elementsByThreats, .flowsByCrossing,
      .assetsByClassification, .assetsByThreats, .questionsByState:
      false
    }
  }

  static func orders(of kind: Kind) -> [RowOrder] { allCases.filter { $0.kind == kind } }
}

/// A question of traceability: which of these are linked with which of those.
package enum Trace: String, Sendable, Hashable, CaseIterable {
  case threatsMitigations = "threats-mitigations"
  case threatsAssets = "threats-assets"
  case mitigationsEvidence = "mitigations-evidence"
  case threatsElements = "threats-elements"
}

extension Trace {
  /// What stands down the side.
  package var rowKind: Kind {
    switch self {
    case .threatsMitigations, .threatsAssets, .threatsElements: .threat
    case .mitigationsEvidence: .mitigation
    }
  }

  /// What stands across the top.
  package var columnKinds: [Kind] {
    switch self {
    case .threatsMitigations: [.mitigation]
    case .threatsAssets: [.asset]
    case .mitigationsEvidence: [.evidence]
    case .threatsElements: [.element, .flow]
    }
  }

  package var title: String {
    switch self {
    case .threatsMitigations: "Threats by mitigation"
    case .threatsAssets: "Threats by asset"
    case .mitigationsEvidence: "Mitigations by evidence"
    case .threatsElements: "Threats by element and flow"
    }
  }

  var relation: Relation {
    switch self {
    case .threatsMitigations: .mitigates
    case .threatsAssets: .harms
    case .mitigationsEvidence: .verifies
    case .threatsElements: .targets
    }
  }

  /// Whether the links run from what stands across the top.
  var runsFromColumn: Bool {
    switch self {
    case .threatsMitigations, .mitigationsEvidence: true
    case .threatsAssets, .threatsElements: false
    }
  }
}

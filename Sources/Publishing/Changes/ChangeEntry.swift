package import Model

/// One entity that changed, as the forms for people tell of it.
package struct ChangeEntry: Sendable {
  package enum Mark: String, Sendable {
    case added = "+"
    case removed = "-"
    case changed = "~"
  }

  package let mark: Mark
  /// The entity as it is, else as it was.
  package let subject: SidedEntity
  package let id: String
  package let title: String?
  /// What is to be known of it at once: "open, High", "was T-7".
  package let facts: [String]
  /// The statement of a threat that is new, or gone.
  package let sentence: String?
  package let details: [ChangeDetail]
}

/// One thing that differs in an entity.
package enum ChangeDetail: Sendable {
  case key(KeyDifference)
  /// Links of one relation, in one direction: "mitigated by M-1, M-4".
  case gained(String)
  case lost(String)
}

/// What entries are grouped by, what matters most first.
package enum ChangeGroup: Sendable, CaseIterable {
  case threats, mitigations, structure, evidence, others

  init(_ kind: Kind) {
    switch kind {
    case .threat: self = .threats
    case .mitigation: self = .mitigations
    case .dataflow, .element, .flow, .boundary, .asset, .source: self = .structure
    case .evidence: self = .evidence
    case .assumption, .objective, .question, .incident, .review, .attackTree, .view: self = .others
    }
  }

  package var title: String {
    switch self {
    case .threats: "Threats"
    case .mitigations: "Mitigations"
    case .structure: "Structure"
    case .evidence: "Evidence"
    case .others: "Other blocks"
    }
  }
}

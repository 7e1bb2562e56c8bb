internal import Diagnostics
internal import Model

/// One entity of a diff, as the forms for people tell of it.
struct DiffEntry {
  enum Mark: String {
    case added = "+"
    case removed = "-"
    case changed = "~"
  }

  let mark: Mark
  let id: String
  let title: String?
  /// What is to be known of it at once: "open, High", "was T-7".
  let facts: [String]
  /// The statement of a threat that is new, or gone.
  let sentence: String?
  let place: String
  let details: [DiffDetail]
}

/// One thing that differs in an entity.
enum DiffDetail {
  case key(KeyDifference)
  /// Links of one relation, in one direction: "mitigated by M-1, M-4".
  case gained(String)
  case lost(String)
}

/// What entries are grouped by, what matters most first.
enum DiffGroup: CaseIterable {
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

  var title: String {
    switch self {
    case .threats: "Threats"
    case .mitigations: "Mitigations"
    case .structure: "Structure"
    case .evidence: "Evidence"
    case .others: "Other blocks"
    }
  }
}

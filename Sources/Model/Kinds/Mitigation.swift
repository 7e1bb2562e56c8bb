package import Diagnostics

/// Something done about threats.
package enum Mitigation {
  package static let summary = "What is done about threats"

  package static let mitigates = Key<[Located<EntityReference>]>.references(
    "mitigates", to: [.threat], .mitigates, "The threats that it makes less likely or less bad.")
  package static let status = Key<Located<MitigationStatus>>.choice(
    "status", "How far it is; proposed unless said otherwise.")
  package static let due = Key<Located<Day>>.date("due", "The day by which it is to be in place.")
  package static let type = Key<[Located<MitigationType>]>.choices("type", "How it works.")
  package static let protects = Key<[Located<EntityReference>]>.references(
    "protects", to: [.element, .flow, .boundary, .asset], .protects, "Where it is in place.")
  package static let assumptions = Key<[Located<EntityReference>]>.references(
    "assumptions", to: [.assumption], .restsOn, "What it takes as true.")
  package static let because = Key<Phrase>.phrase(
    "because", "Why it is not done, or no longer in place.")
  package static let stage = Key<Located<String>>.text(
    "stage", "The stage of the life cycle that it belongs to.", as: .openChoice(LifeCycle.stages))

  package static let fields: [FieldSpec] = [
    mitigates.spec, status.spec, due.spec, type.spec, protects.spec, assumptions.spec,
    because.spec, stage.spec,
  ]
}

/// How far a mitigation is. Whether it works is for evidence to say.
package enum MitigationStatus: String, Vocabulary {
  case proposed, planned
  case inProgress = "in-progress"
  case implemented
  case wontDo = "wont-do"
  case retired

  package var summary: String {
    switch self {
    case .proposed: "an idea that nobody has decided on"
    case .planned: "decided, not begun"
    case .inProgress: "being built"
    case .implemented: "in place"
    case .wontDo: "decided against"
    case .retired: "was in place and no longer is"
    }
  }
}

/// How a mitigation works.
package enum MitigationType: String, Vocabulary {
  case preventive, detective, corrective, deterrent, recovery, directive

  package var summary: String {
    switch self {
    case .preventive: "keeps it from happening"
    case .detective: "notices that it happens"
    case .corrective: "limits the damage"
    case .deterrent: "makes it less attractive"
    case .recovery: "brings things back"
    case .directive: "tells people what to do"
    }
  }
}

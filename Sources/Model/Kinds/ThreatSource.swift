package import Diagnostics

/// Somebody or something from which threats come.
package enum ThreatSource {
  package static let summary = "Who or what threats come from"

  package static let type = Key<Located<ThreatSourceType>>.choice(
    "type", "What sort of source it is.")
  package static let motivation = Key<Phrase>.phrase("motivation", "What it gains.")
  package static let capability = Key<Phrase>.phrase("capability", "What it is able to do.")
  package static let access = Key<Phrase>.phrase("access", "What it can reach from the start.")

  package static let fields: [FieldSpec] = [
    type.spec, motivation.spec, capability.spec, access.spec,
  ]
}

/// What sort of threat source something is.
package enum ThreatSourceType: String, Vocabulary {
  case external, `internal`, supplier, accident, nature
  case aiAgent = "ai-agent"

  package var summary: String {
    switch self {
    case .external: "somebody outside the organisation"
    case .internal: "somebody inside it"
    case .supplier: "somebody whose product or service is used"
    case .accident: "a mistake without intent"
    case .nature: "weather, fire, flood"
    case .aiAgent: "a program that acts on its own"
    }
  }
}

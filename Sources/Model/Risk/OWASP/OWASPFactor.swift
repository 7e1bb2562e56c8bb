/// A factor of the OWASP Risk Rating Methodology, which is given as a number from 0 to 9.
package enum OWASPFactor: String, Vocabulary {
  case skillLevel = "skill-level"
  case motive, opportunity, size
  case easeOfDiscovery = "ease-of-discovery"
  case easeOfExploit = "ease-of-exploit"
  case awareness
  case intrusionDetection = "intrusion-detection"
  case lossOfConfidentiality = "loss-of-confidentiality"
  case lossOfIntegrity = "loss-of-integrity"
  case lossOfAvailability = "loss-of-availability"
  case lossOfAccountability = "loss-of-accountability"
  case financialDamage = "financial-damage"
  case reputationDamage = "reputation-damage"
  case nonCompliance = "non-compliance"
  case privacyViolation = "privacy-violation"

  /// What a factor counts towards.
  package enum Group: Sendable, Hashable {
    case likelihood, technicalImpact, businessImpact
  }

  package var group: Group {
    switch self {
    case .skillLevel, .motive, .opportunity, .size, .easeOfDiscovery, .easeOfExploit, .awareness,
      .intrusionDetection:
      .likelihood
    case .lossOfConfidentiality, .lossOfIntegrity, .lossOfAvailability, .lossOfAccountability:
      .technicalImpact
    case .financialDamage, .reputationDamage, .nonCompliance, .privacyViolation: .businessImpact
    }
  }

  /// The factors of a group, in the order of the methodology.
  package static func all(of group: Group) -> [OWASPFactor] {
    allCases.filter { $0.group == group }
  }

  /// What both ends of the scale stand for, after the methodology's own options.
  package var summary: String {
    switch self {
    case .skillLevel: "attackers' skill, from 1 for none to 9 for that of penetration testers"
    case .motive: "what they gain, from 1 for hardly anything to 9 for a lot"
    case .opportunity: "what access they need, from 0 for full or costly to 9 for none"
    case .size: "how many they are, from 2 for developers to 9 for anybody on the Internet"
    case .easeOfDiscovery: "finding the weakness, from 1 for all but impossible to 9 for by tools"
    case .easeOfExploit: "using the weakness, from 1 for in theory to 9 for by tools"
    case .awareness: "who knows the weakness, from 1 for nobody to 9 for everybody"
    case .intrusionDetection: "whether it is seen, from 1 for at once to 9 for not even logged"
    case .lossOfConfidentiality: "data that is disclosed, from 2 for little to 9 for all"
    case .lossOfIntegrity: "data that is damaged, from 1 for a little to 9 for all, wholly"
    case .lossOfAvailability: "services that are lost, from 1 for a minor one to 9 for all"
    case .lossOfAccountability: "whether it can be traced, from 1 for fully to 9 for not at all"
    case .financialDamage: "what it costs, from 1 for less than a fix to 9 for bankruptcy"
    case .reputationDamage: "harm to the name, from 1 for hardly any to 9 for ruin"
    case .nonCompliance: "rules that are broken, from 2 for slightly to 7 for in plain sight"
    case .privacyViolation: "people whose data is told, from 3 for one to 9 for millions"
    }
  }
}

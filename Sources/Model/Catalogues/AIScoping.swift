// Names of the Generative AI Security Scoping Matrix that Amazon Web Services publishes: five scopes
// of use, and five disciplines to think of in each.

internal import Diagnostics

extension Catalogue {
  static let aiScoping = Catalogue(
    .aiScoping, edition: "2023",
    source: "https://aws.amazon.com/ai/generative-ai/security/scoping-matrix/",
    licence: "© Amazon Web Services; the names of scopes and disciplines only",
    forms: [],
    entries: AIScope.allCases.map { Entry("scope-\($0.rawValue)", $0.title) }
      + AIDiscipline.allCases.map { Entry($0.rawValue, $0.title) })
}

/// How generative AI is used, from what is bought to what is built: the number that a model states
/// with `ai: { scope: … }`.
package enum AIScope: Int, Sendable, Hashable, CaseIterable {
  case consumerApp = 1
  case enterpriseApp, preTrainedModels, fineTunedModels, selfTrainedModels

  package var title: String {
    switch self {
    case .consumerApp: "Consumer app"
    case .enterpriseApp: "Enterprise app"
    case .preTrainedModels: "Pre-trained models"
    case .fineTunedModels: "Fine-tuned models"
    case .selfTrainedModels: "Self-trained models"
    }
  }

  /// Whether the use of AI is bought or built.
  package var isBuilt: Bool {
    switch self {
    case .consumerApp, .enterpriseApp: false
    case .preTrainedModels, .fineTunedModels, .selfTrainedModels: true
    }
  }
}

/// What there is to think of in each scope.
package enum AIDiscipline: String, Sendable, Hashable, CaseIterable {
  case governance = "governance-and-compliance"
  case legal = "legal-and-privacy"
  case riskManagement = "risk-management"
  case controls, resilience

  package var title: String {
    switch self {
    case .governance: "Governance and compliance"
    case .legal: "Legal and privacy"
    case .riskManagement: "Risk management"
    case .controls: "Controls"
    case .resilience: "Resilience"
    }
  }
}

extension Workspace {
  /// The scope that a model states.
  package func aiScope(of model: ModelIndex) -> AIScope? {
    guard case .number(let number)? = self[model][FrontMatter.ai]?["scope"] else { return nil }
    return Int(exactly: number.value).flatMap(AIScope.init(rawValue:))
  }

  /// The kinds of which a model has something that speaks for a discipline.
  package func kinds(telling discipline: AIDiscipline, in model: ModelIndex) -> [Kind] {
    func has(_ kind: Kind) -> Bool { !entities(of: model, kind).isEmpty }
    switch discipline {
    case .governance: return has(.review) ? [.review] : []
    case .legal:
      let isPrivacyThreat: (EntityIndex) -> Bool = { !(self[$0][Threat.linddun] ?? []).isEmpty }
      return entities(of: model, .threat).contains(where: isPrivacyThreat) ? [.threat] : []
    case .riskManagement:
      return entities(of: model, .threat).contains { self[$0][Threat.risk] != nil } ? [.threat] : []
    case .controls: return has(.mitigation) ? [.mitigation] : []
    case .resilience: return [Kind.objective, .incident].filter(has)
    }
  }
}

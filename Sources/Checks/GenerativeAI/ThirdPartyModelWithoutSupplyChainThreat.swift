package import Diagnostics
internal import Model

extension Check {
  /// Models that rest on an AI which others trained, where nobody speaks of where it comes from.
  static let thirdPartyModelWithoutSupplyChainThreat = Check(
    .thirdPartyModelWithoutSupplyChainThreat
  ) { inspection in
    let workspace = inspection.workspace
    return workspace.models(in: scopes, leavingOpen: entries).map { unconsidered(workspace[$0]) }
  }
}

/// All scopes but the one in which a model is trained from the start.
private let scopes: Set<AIScope> = [
  .consumerApp, .enterpriseApp, .preTrainedModels, .fineTunedModels,
]

/// The supply chain, as the lists of OWASP and MITRE ATLAS have it.
private let entries = ["LLM03:2025", "ASI04", "AML.T0010"]

extension Rule {
  package static let thirdPartyModelWithoutSupplyChainThreat = Rule(
    "third-party-model-without-supply-chain-threat", .warning)
}

private func unconsidered(_ model: ThreatModel) -> Diagnostic {
  Diagnostic(
    .thirdPartyModelWithoutSupplyChainThreat,
    "'\(model.id.value)' rests on a model of others, and nothing is mapped to its supply chain",
    at: model.scopePlace,
    help: "ask what happens if they change or lose it, and name 'LLM03:2025' under 'references'"
  )
}

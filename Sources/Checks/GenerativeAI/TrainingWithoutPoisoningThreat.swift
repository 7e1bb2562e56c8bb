package import Diagnostics
internal import Model

extension Check {
  /// Models that train an AI, where nobody speaks of what it is trained with.
  static let trainingWithoutPoisoningThreat = Check(.trainingWithoutPoisoningThreat) { inspection in
    let workspace = inspection.workspace
    return workspace.models(in: [.fineTunedModels, .selfTrainedModels], leavingOpen: entries)
      .map { unconsidered(workspace[$0]) }
  }
}

/// Poisoning, as the lists of OWASP and MITRE ATLAS have it.
private let entries = ["LLM04:2025", "AML.T0018", "AML.T0020"]

extension Rule {
  package static let trainingWithoutPoisoningThreat = Rule(
    "training-without-poisoning-threat", .warning)
}

private func unconsidered(_ model: ThreatModel) -> Diagnostic {
  Diagnostic(
    .trainingWithoutPoisoningThreat,
    "'\(model.id.value)' trains a model, and nothing is mapped to poisoning of what that learns from",
    at: model.scopePlace,
    help: "ask who can change the training data, and name 'LLM04:2025' under 'references'"
  )
}

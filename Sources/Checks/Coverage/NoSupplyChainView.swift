package import Diagnostics
internal import Model

extension Check {
  /// Models with many threats, none of which comes in with what others make.
  static let noSupplyChainView = Check(.noSupplyChainView) { inspection in
    inspection.workspace.models(without: .supplyChain).map(ownWorkOnly)
  }
}

extension Rule {
  package static let noSupplyChainView = Rule("no-supply-chain-view", .note)
}

private func ownWorkOnly(_ model: ThreatModel) -> Diagnostic {
  Diagnostic(
    .noSupplyChainView, "no threat of '\(model.id.value)' comes in with what others make",
    at: model.id.span,
    help: "ask what happens when a package, an image, a build tool or a provider turns bad"
  )
}

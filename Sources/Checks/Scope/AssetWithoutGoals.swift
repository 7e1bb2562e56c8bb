package import Diagnostics
internal import Model

extension Check {
  /// Assets of which nobody says what must hold for them.
  static let assetWithoutGoals = Check(.assetWithoutGoals) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.asset)
      .filter { workspace[$0].fields[Asset.goals.spec.name] == nil }
      .map { aimless(workspace[$0]) }
  }
}

extension Rule {
  package static let assetWithoutGoals = Rule("asset-without-goals", .warning)
}

private func aimless(_ asset: Entity) -> Diagnostic {
  Diagnostic(
    .assetWithoutGoals, "'\(asset.id.value)' has no goals", at: asset.id.span,
    help: "say what must hold for it, and how much: goals: { confidentiality: high }"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Assets of which nobody says what must hold for them.
  static let assetWithoutGoals = Check(.assetWithoutGoals) { inspection in
    let workspace = inspection.workspace
    return workspace.entities(.asset)
      .filter { workspace[$0].fields[Asset.goals.spec.name] == nil && !workspace.isBase($0) }
      .map { aimless(workspace[$0]) }
  }
}

extension Workspace {
  /// Whether others are based on an entity: what it leaves open is for them to say.
  func isBase(_ entity: EntityIndex) -> Bool { !sources(of: entity, .basedOn).isEmpty }
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

package import Diagnostics
internal import Model

extension Check {
  /// Assets that no threat harms, in models in which threats have been looked for.
  static let assetWithoutThreat = Check(.assetWithoutThreat) { inspection in
    let workspace = inspection.workspace
    let unharmed = workspace.entitiesOfSystems(.asset).filter { !workspace.mayBeHarmed($0) }
    return workspace.byModel(unharmed).flatMap { model, assets -> [Diagnostic] in
      if workspace.entities(of: model, .threat).isEmpty { return [] }
      return gathered(assets) {
        safe(workspace[$0])
      } many: {
        safe($0, of: workspace[model], in: workspace)
      }
    }
  }
}

extension Workspace {
  /// Whether a threat harms an asset or strikes it, here or where another asset is based on it.
  ///
  /// A threat that names no asset by its id may mean any that is held or carried where it strikes.
  fileprivate func mayBeHarmed(_ asset: EntityIndex) -> Bool {
    links.to(asset).contains { link in
      switch link.relation {
      case .harms, .targets, .basedOn: true
      case .holds, .carries:
        sources(of: link.source, .targets).contains { targets(of: $0, .harms).isEmpty }
      case .comesFrom, .mitigates, .restsOn, .verifies, .protects, .within, .from, .to, .crosses,
        .refines, .shows, .appliesTo, .affects, .realised, .taught, .reaches, .counteredBy,
        .duplicates, .mentions:
        false
      }
    }
  }
}

extension Rule {
  package static let assetWithoutThreat = Rule("asset-without-threat", .warning)
}

private func safe(_ asset: Entity) -> Diagnostic {
  Diagnostic(
    .assetWithoutThreat, "no threat harms '\(asset.id.value)'", at: asset.id.span,
    help: "ask who would read, change or withhold it; if nobody, is it worth protecting?"
  )
}

private func safe(
  _ assets: [EntityIndex], of model: ThreatModel, in workspace: Workspace
) -> Diagnostic {
  Diagnostic(
    .assetWithoutThreat, "no threat harms \(workspace.listed(assets))", at: model.id.span,
    notes: assets.map {
      .init("'\(workspace[$0].id.value)' is declared here", at: workspace[$0].id.span)
    },
    help: "name what each threat harms under 'assets', by its id"
  )
}

package import Diagnostics
internal import Model

extension Check {
  /// Assets that no element holds and no flow carries, in models that have a diagram.
  static let unplacedAsset = Check(.unplacedAsset) { inspection in
    let workspace = inspection.workspace
    return workspace.drawnModels.flatMap { model in
      workspace.entities(of: model, .asset)
        .filter { asset in
          !workspace.links.to(asset).contains { $0.relation == .holds || $0.relation == .carries }
        }
        .map { unplaced(workspace[$0]) }
    }
  }
}

extension Rule {
  package static let unplacedAsset = Rule("unplaced-asset", .warning)
}

private func unplaced(_ asset: Entity) -> Diagnostic {
  Diagnostic(
    .unplacedAsset, "no element holds '\(asset.id.value)' and no flow carries it",
    at: asset.id.span,
    help: "name it under 'holds' of an element, or under 'carries' of a flow"
  )
}

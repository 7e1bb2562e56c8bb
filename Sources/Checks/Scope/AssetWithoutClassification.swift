package import Diagnostics
internal import Model

extension Check {
  /// Assets that can be read, and of which nobody says who may.
  static let assetWithoutClassification = Check(.assetWithoutClassification) { inspection in
    let workspace = inspection.workspace
    return workspace.entitiesOfSystems(.asset)
      .filter { index in
        let asset = workspace[index]
        return asset[Asset.classification] == nil && isReadable(asset)
      }
      .map { unclassified(workspace[$0]) }
  }
}

/// Whether an asset is something that can be kept secret; a reputation is not.
private func isReadable(_ asset: Entity) -> Bool {
  guard let type = asset[Asset.type]?.value else { return true }
  return ["data", "credential", "model", "code"].contains(type)
}

extension Rule {
  package static let assetWithoutClassification = Rule("asset-without-classification", .warning)
}

private func unclassified(_ asset: Entity) -> Diagnostic {
  Diagnostic(
    .assetWithoutClassification, "'\(asset.id.value)' has no classification", at: asset.id.span,
    help: "say who may see it: classification: confidential"
  )
}

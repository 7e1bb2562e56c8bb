package import Diagnostics
internal import Model

extension Check {
  /// Assets that must be there above all, to which no objective applies, in models that set some.
  static let importantAssetWithoutObjective = Check(.importantAssetWithoutObjective) {
    inspection in
    let workspace = inspection.workspace
    return workspace.modelsWithObjectives.flatMap { model in
      workspace.entities(of: model, .asset).compactMap { asset -> Diagnostic? in
        guard let goal = workspace.topAvailability(of: asset), !workspace.isHeld(asset) else {
          return nil
        }
        return unheld(workspace[asset], at: goal.span)
      }
    }
  }
}

extension Workspace {
  /// The goal of availability at the highest level, as the asset itself states it.
  fileprivate func topAvailability(of asset: EntityIndex) -> Located<String>? {
    guard self[asset].writes(Asset.goals) else { return nil }
    let top = configuration.levels.last
    return (self[asset][Asset.goals]?.entries ?? []).first { goal in
      goal.key.value == "availability" && goal.value.text == top
    }?.key
  }

  /// Whether an objective applies to an asset, or to something that holds or carries it.
  fileprivate func isHeld(_ asset: EntityIndex) -> Bool {
    ([asset] + sources(of: asset, .holds) + sources(of: asset, .carries)).contains {
      !sources(of: $0, .appliesTo).isEmpty
    }
  }
}

extension Rule {
  package static let importantAssetWithoutObjective = Rule(
    "important-asset-without-objective", .note)
}

private func unheld(_ asset: Entity, at place: SourceSpan) -> Diagnostic {
  Diagnostic(
    .importantAssetWithoutObjective,
    "'\(asset.id.value)' must be available above all, and no objective applies to it", at: place,
    help: "add an 'objective' that applies to it or to what holds it, or give it a lower level"
  )
}
